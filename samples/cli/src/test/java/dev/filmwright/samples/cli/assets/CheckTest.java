package dev.filmwright.samples.cli.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.samples.cli.Cli;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckTest extends AssetsFixture {

    @BeforeEach
    void lamp() {
        done("add", "props", "Lamp", "--image", "primary=" + picture("red.png", Color.RED));
    }

    @Test
    void a_sound_library_is_well() {
        assertThat(done("check")).contains("all is well");
        assertThat(done("check", "--deep", "--remove-unused", "0")).contains("all is well");
        assertThat(json("check").path("clean").booleanValue()).isTrue();
    }

    @Test
    void what_can_be_mended_is_mended_and_told() throws IOException {
        Path stray = pictures().get(0).resolveSibling("0".repeat(64) + ".webp");
        Files.copy(pictures().get(0), stray);
        for (Path file : pictures()) {
            if (file.toString().contains("_thumb")) {
                Files.delete(file);
            }
        }

        assertThat(done("check")).contains("nobody knew it: assets/", "thumbnail made again: ");
        assertThat(stray).doesNotExist();
        assertThat(done("check")).contains("all is well");
    }

    @Test
    void a_lost_picture_is_a_failure_that_names_who_showed_it() throws IOException {
        for (Path file : pictures()) {
            Files.delete(file);
        }

        Cli cli = run("check", library());

        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.out()).contains("missing: ", "Lamp").doesNotContain("all is well");
    }

    @Test
    void what_cannot_be_is_refused() {
        refused(1, "0 or more", "check", "--remove-unused", "-1");
        refused(2, "--remove-unused", "check", "--remove-unused", "soon");
        assertThat(run("check", folder.resolve("nowhere")).err()).contains("there is no library in it");
    }

    private List<Path> pictures() throws IOException {
        try (Stream<Path> all = Files.walk(library().resolve("assets"))) {
            return all.filter(file -> file.toString().endsWith(".webp"))
                    .sorted()
                    .toList();
        }
    }
}
