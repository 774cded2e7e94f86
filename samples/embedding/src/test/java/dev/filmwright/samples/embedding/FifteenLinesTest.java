package dev.filmwright.samples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FifteenLinesTest {
    private static final String BEGIN = "// tag::fifteen[]";
    private static final String END = "// end::fifteen[]";

    @Test
    void the_fifteen_lines_make_a_storyboard_an_animatic_and_an_edit_list(@TempDir Path folder) throws Exception {
        FifteenLines.run(
                Path.of("../screenplays/the-last-ferry.fountain"),
                folder.resolve("library"),
                folder.resolve("results"));

        assertThat(folder.resolve("results"))
                .isDirectoryContaining("glob:**/storyboard.html")
                .isDirectoryContaining("glob:**/animatic.mp4")
                .isDirectoryContaining("glob:**/timeline.otio");
    }

    @Test
    void the_readme_shows_the_lines_that_run() throws IOException {
        String source = Files.readString(Path.of("src/main/java/dev/filmwright/samples/embedding/FifteenLines.java"));
        String lines = source.substring(source.indexOf(BEGIN) + BEGIN.length(), source.indexOf(END));

        assertThat(Files.readString(Path.of("../../README.md")))
                .contains(lines.stripIndent().strip());
    }
}
