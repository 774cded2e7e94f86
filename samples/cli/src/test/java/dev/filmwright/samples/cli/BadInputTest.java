package dev.filmwright.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
    private static final Path SHORT = Path.of("src/test/resources/short.fountain");

    @TempDir
    Path folder;

    @Test
    void a_missing_script_is_one_clear_line() {
        refused("no-such.fountain", folder.resolve("no-such.fountain"));
    }

    @Test
    void a_folder_is_no_script() {
        refused("folder", folder);
    }

    @Test
    void an_empty_script_is_refused() throws IOException {
        refused("empty", Files.createFile(folder.resolve("empty.fountain")));
    }

    @Test
    void a_text_without_a_scene_is_refused() throws IOException {
        refused("scene heading", Files.writeString(folder.resolve("letter.txt"), "Dear Anna,\n\nall is well.\n"));
    }

    @Test
    void a_binary_file_is_refused() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        refused("noise.bin", Files.write(folder.resolve("noise.bin"), bytes));
    }

    @Test
    void fifty_megabytes_of_noise_are_refused() throws IOException {
        byte[] bytes = new byte[50 << 20];
        new Random(2).nextBytes(bytes);
        refused("8 MB", Files.write(folder.resolve("huge.fountain"), bytes));
    }

    @Test
    void an_unknown_option_is_wrong_usage() {
        Cli cli = Cli.run("produce", SHORT, "--out", folder.resolve("out"), "--colour", "blue");

        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("--colour").hasLineCount(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void an_unknown_aspect_rate_or_result_names_what_would_be_right() {
        refusedOption("16:9", "--aspect", "wide");
        refusedOption("29.97", "--fps", "17");
        refusedOption("storyboard", "--only", "poster");
        refusedOption("storyboard", "--only", ",");
        refusedOption("words", "--title", " ");
    }

    @Test
    void a_target_that_is_a_file_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        assertFailed(Cli.run("produce", SHORT, "--out", file), "file");
        assertFailed(Cli.run("produce", SHORT, "--out", file.resolve("below")), "file");
        assertThat(file).hasContent("mine");
    }

    @Test
    void an_empty_target_is_not_taken_for_the_folder_one_stands_in() {
        assertFailed(Cli.run("produce", SHORT, "--out", "", "--only", "shots"), "--out");
        assertThat(Path.of("produce.json")).doesNotExist();
    }

    @Test
    void what_cannot_be_written_is_told_in_words() throws IOException {
        Path out = folder.resolve("out");
        Files.createDirectories(out.resolve("source-script/taken"));

        Cli cli = Cli.run("produce", SHORT, "--out", out, "--only", "shots");

        assertFailed(cli, "source-script cannot be written: ");
        assertThat(cli.err()).doesNotContain("Exception");
    }

    @Test
    void a_folder_with_another_production_is_left_alone() throws IOException {
        Path out = folder.resolve("out");
        assertThat(Cli.run("produce", SHORT, "--out", out, "--only", "shots").exitCode())
                .isZero();
        Path other = Files.writeString(folder.resolve("other.fountain"), "INT. ATTIC - NIGHT\n\nDust.\n");
        byte[] before = Files.readAllBytes(out.resolve("shots.csv"));

        assertFailed(Cli.run("produce", other, "--out", out, "--only", "shots"), "another");
        assertThat(out.resolve("shots.csv")).hasBinaryContent(before);
    }

    @Test
    void a_library_that_is_open_is_refused() {
        Path out = folder.resolve("out");
        assertThat(Cli.run("produce", SHORT, "--out", out, "--only", "shots").exitCode())
                .isZero();
        try (Filmwright open = Filmwright.open(out.resolve("library"))) {
            assertFailed(Cli.run("resume", out), "open already");
            assertThat(open.productions().list()).hasSize(1);
        }
    }

    @Test
    void a_folder_without_a_production_cannot_be_resumed_or_looked_into() {
        assertFailed(Cli.run("resume", folder), "produce.json");
        assertFailed(Cli.run("jobs", folder), "no library");
        assertFailed(Cli.run("assets", "list", folder), "no library");
    }

    private void refused(String because, Path script) {
        Path out = folder.resolve("results");
        assertFailed(Cli.run("produce", script, "--out", out), because);
        assertThat(out).doesNotExist();
    }

    private void refusedOption(String remedy, String option, String value) {
        Path out = folder.resolve("results");
        assertFailed(Cli.run("produce", SHORT, "--out", out, option, value), remedy);
        assertThat(out).doesNotExist();
    }

    private static void assertFailed(Cli cli, String because) {
        assertThat(cli.exitCode()).as(cli.out()).isNotZero();
        assertThat(cli.err()).contains(because).hasLineCount(1);
    }
}
