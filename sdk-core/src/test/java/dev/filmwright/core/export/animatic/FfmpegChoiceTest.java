package dev.filmwright.core.export.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegChoiceTest {
    @TempDir
    Path folder;

    @Test
    void the_one_on_the_path_is_used() throws IOException {
        Path program = program("ffmpeg");
        String path = folder.resolve("empty") + File.pathSeparator + folder;

        assertThat(FfmpegChoice.from(Map.of("PATH", path)).program()).contains(program);
    }

    @Test
    void off_means_off_even_if_there_is_one() throws IOException {
        program("ffmpeg");

        assertThat(FfmpegChoice.from(Map.of("PATH", folder.toString(), FfmpegChoice.VARIABLE, " Off ")))
                .isEqualTo(FfmpegChoice.OFF);
    }

    @Test
    void the_one_named_goes_before_the_path() throws IOException {
        program("ffmpeg");
        Path other = program("ffmpeg-7");

        FfmpegChoice choice =
                FfmpegChoice.from(Map.of("PATH", folder.toString(), FfmpegChoice.VARIABLE, other.toString()));

        assertThat(choice.program()).contains(other);
        assertThat(choice.warnings()).isEmpty();
    }

    @Test
    void one_named_that_is_not_there_is_a_warning_and_none_is_used() {
        FfmpegChoice choice = FfmpegChoice.from(Map.of(
                "PATH", "", FfmpegChoice.VARIABLE, folder.resolve("missing").toString()));

        assertThat(choice.program()).isEmpty();
        assertThat(choice.warnings()).hasSize(1).first().asString().contains("FILMWRIGHT_FFMPEG", "missing", "off");
    }

    @Test
    void folders_relative_to_who_knows_where_are_passed_over() {
        assertThat(FfmpegChoice.from(Map.of("PATH", ".")).program()).isEmpty();
    }

    @Test
    void no_path_at_all_means_none() {
        assertThat(FfmpegChoice.from(Map.of())).isEqualTo(FfmpegChoice.OFF);
    }

    private Path program(String name) throws IOException {
        Path program = Files.createFile(folder.resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
