package dev.filmwright.core.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.export.ExportException;
import dev.filmwright.export.Exporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetFolderTest {
    private static final List<Exporter> ONE = List.of(FixtureExporter.writing("one", "1"));

    @TempDir
    private Path temp;

    @Test
    void a_file_is_no_folder() throws IOException {
        Path file = Files.writeString(temp.resolve("film.txt"), "x");

        assertThatThrownBy(() -> Staging.in(file, ONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(file + " is a file: name a folder");
        assertThat(file).hasContent("x");
    }

    @Test
    void a_folder_below_a_file_cannot_be() throws IOException {
        Path file = Files.writeString(temp.resolve("film.txt"), "x");

        assertThatThrownBy(() -> Staging.in(file.resolve("out/edits"), ONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("film.txt is a file");
    }

    @Test
    void a_folder_where_the_file_should_be_is_left_alone() throws IOException {
        Files.createDirectories(temp.resolve("one.txt/mine"));

        assertThatThrownBy(() -> Staging.in(temp, ONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("one.txt in it is a folder");
        assertThat(temp.resolve("one.txt/mine")).isDirectory();
    }

    @Test
    void a_folder_that_cannot_be_made_is_an_export_exception_in_one_line() {
        Path impossible = temp.resolve("x".repeat(300)).resolve("out");

        assertThatThrownBy(() -> Staging.in(impossible, ONE))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("cannot be written to")
                .message()
                .hasLineCount(1);
    }

    @Test
    void what_somebody_else_put_into_a_new_folder_meanwhile_survives_a_failure() throws IOException {
        Path folder = temp.resolve("out");
        Staging staging = Staging.in(folder, ONE);
        Files.writeString(folder.resolve("mine.txt"), "x");

        staging.close();

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("mine.txt"));
        }
    }

    @Test
    void a_relative_folder_with_dots_is_resolved_first() throws IOException {
        try (Staging staging = Staging.in(temp.resolve("no/../out"), ONE)) {
            staging.write(ONE.get(0), TurnoverFixture.small().build(), (step, done, total) -> {});
            assertThat(staging.publish()).containsExactly(temp.toAbsolutePath().resolve("out/one.txt"));
        }
        assertThat(temp.resolve("no")).doesNotExist();
    }

    @Test
    void a_link_to_a_folder_is_a_folder() throws IOException {
        Path real = Files.createDirectory(temp.resolve("real"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), real);

        try (Staging staging = Staging.in(link, ONE)) {
            staging.write(ONE.get(0), TurnoverFixture.small().build(), (step, done, total) -> {});
            staging.publish();
        }

        assertThat(real.resolve("one.txt")).hasContent("1");
    }
}
