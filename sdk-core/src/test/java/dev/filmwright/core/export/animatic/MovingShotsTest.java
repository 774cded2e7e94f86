package dev.filmwright.core.export.animatic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.filmwright.ProgressListener;
import dev.filmwright.export.Turnover;
import dev.filmwright.frame.Movement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovingShotsTest {
    @TempDir
    Path folder;

    @Test
    void with_ffmpeg_the_camera_moves_and_every_shot_keeps_its_frames() throws Exception {
        Path file = folder.resolve("animatic.mp4");
        FfmpegChoice choice = new FfmpegChoice(Optional.of(Ffmpeg.required()), List.of());
        Turnover film = FilmFixture.moved(
                FilmFixture.film(FilmFixture.SMALL, 12, 20, 1, 13), Movement.STATIC, Movement.PAN_LEFT);

        List<String> warnings = new AnimaticExporter(() -> choice).write(film, file, ProgressListener.NONE);
        Mp4Reader read = Mp4Reader.read(file);

        assertThat(warnings).isEmpty();
        assertThat(read.samples).hasSize(46);
        assertThat(read.syncSamples).containsExactly(1, 13, 33, 34);
        assertThat(read.sequenceSets).hasSize(2);
        assertThat(read.samples.get(11)).hasSizeLessThan(12);
        assertThat(read.samples.get(20)).hasSizeGreaterThan(100);
        assertThat(Ffmpeg.run(folder, "-i", file.toString(), "-f", "rawvideo", folder + "/film.yuv"))
                .isEmpty();
        assertThat(Files.size(folder.resolve("film.yuv"))).isEqualTo(46L * 320 * 180 * 3 / 2);
        assertThat(folder).isDirectoryNotContaining("glob:**.h264");
        assertThat(folder).isDirectoryNotContaining("glob:**.log");
    }

    @Test
    void when_ffmpeg_fails_boards_are_held_and_a_warning_says_so() throws Exception {
        Path broken = Files.writeString(folder.resolve("ffmpeg"), "no program at all");
        FfmpegChoice choice = new FfmpegChoice(Optional.of(broken), List.of());
        Turnover film = FilmFixture.moved(FilmFixture.film(FilmFixture.SMALL, 5, 6), Movement.PUSH_IN);
        Path file = folder.resolve("animatic.mp4");

        List<String> warnings = new AnimaticExporter(() -> choice).write(film, file, ProgressListener.NONE);
        Mp4Reader held =
                FilmFixture.export(film, folder.resolve("held.mp4"), new AnimaticExporter(() -> FfmpegChoice.OFF));

        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0)).startsWith("From about shot SC010_SH00").contains("held still");
        assertThat(Mp4Reader.read(file).file).isEqualTo(held.file);
        assertThat(folder).isDirectoryNotContaining("glob:**.h264");
    }

    @Test
    void what_ffmpeg_complains_about_is_in_the_warning() throws Exception {
        Path program = folder.resolve("ffmpeg");
        Files.writeString(program, "#!/bin/sh\necho no such codec >&2\nexit 3\n");
        assumeTrue(program.toFile().setExecutable(true) && isPosix());
        FfmpegChoice choice = new FfmpegChoice(Optional.of(program), List.of());
        Turnover film = FilmFixture.moved(FilmFixture.film(FilmFixture.SMALL, 5), Movement.PUSH_IN);

        List<String> warnings =
                new AnimaticExporter(() -> choice).write(film, folder.resolve("animatic.mp4"), ProgressListener.NONE);

        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0)).contains("no such codec");
    }

    private static boolean isPosix() {
        return Files.isExecutable(Path.of("/bin/sh"));
    }
}
