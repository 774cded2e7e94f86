package dev.filmwright.core.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.ProgressListener;
import dev.filmwright.export.ExportException;
import dev.filmwright.export.ExportReport;
import dev.filmwright.export.Exporter;
import dev.filmwright.export.Exporters;
import dev.filmwright.export.Turnover;
import dev.filmwright.production.Production;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileExportersTest {
    private static final Turnover TURNOVER = TurnoverFixture.small().build();
    private static final Production PRODUCTION = new FixtureProduction(TURNOVER);

    @TempDir
    private Path temp;

    @Test
    void each_exporter_writes_its_file_into_a_folder_made_for_it() throws IOException {
        Path folder = temp.resolve("a/b");

        ExportReport report = exporters(FixtureExporter.writing("one", "1"), FixtureExporter.writing("two", "2"))
                .export(PRODUCTION, List.of(), folder, ProgressListener.NONE);

        assertThat(report.files()).containsExactly(folder.resolve("one.txt"), folder.resolve("two.txt"));
        assertThat(folder.resolve("two.txt")).hasContent("2");
        assertThat(list(folder)).containsExactlyInAnyOrder("one.txt", "two.txt");
        assertThat(report.warnings())
                .containsExactly("one: Harbour & Lights was simplified", "two: Harbour & Lights was simplified");
    }

    @Test
    void only_the_exporters_asked_for_run_each_once_in_the_order_asked() {
        ExportReport report = exporters(
                        FixtureExporter.writing("a", "1"),
                        FixtureExporter.writing("b", "2"),
                        FixtureExporter.writing("c", "3"))
                .export(PRODUCTION, List.of("c", "a", "c"), temp, ProgressListener.NONE);

        assertThat(report.files()).containsExactly(temp.resolve("c.txt"), temp.resolve("a.txt"));
    }

    @Test
    void an_unknown_id_is_refused_with_those_found_and_nothing_is_written() {
        Exporters exporters = exporters(FixtureExporter.writing("edl", ""), FixtureExporter.writing("otio", ""));

        assertThatThrownBy(() ->
                        exporters.export(PRODUCTION, List.of("edl", "aaf"), temp.resolve("out"), ProgressListener.NONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("exporter is \"aaf\": there are edl, otio");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void a_file_that_was_there_is_replaced() throws IOException {
        Files.writeString(temp.resolve("one.txt"), "old and longer");

        exporters(FixtureExporter.writing("one", "new")).export(PRODUCTION, List.of(), temp, ProgressListener.NONE);

        assertThat(temp.resolve("one.txt")).hasContent("new");
    }

    @Test
    void if_one_exporter_fails_the_folder_stays_as_it_was() throws IOException {
        Files.writeString(temp.resolve("one.txt"), "old");
        Exporters exporters = exporters(
                FixtureExporter.writing("one", "new"),
                FixtureExporter.failing("two", new IOException("No space left on device")));

        assertThatThrownBy(() -> exporters.export(PRODUCTION, List.of(), temp, ProgressListener.NONE))
                .isInstanceOf(ExportException.class)
                .hasMessage("two.txt could not be written by two: No space left on device")
                .hasRootCauseInstanceOf(IOException.class);
        assertThat(list(temp)).containsExactly("one.txt");
        assertThat(temp.resolve("one.txt")).hasContent("old");
    }

    @Test
    void folders_made_for_a_failed_export_go_away_again() {
        Exporters exporters =
                exporters(FixtureExporter.failing("one", new IllegalStateException("a bug\nin two lines")));

        assertThatThrownBy(() -> exporters.export(PRODUCTION, List.of(), temp.resolve("a/b/c"), ProgressListener.NONE))
                .isInstanceOf(ExportException.class)
                .hasMessage("one.txt could not be written by one: a bug");
        assertThat(temp.resolve("a")).doesNotExist();
    }

    @Test
    void a_failure_without_a_message_is_named_by_its_kind() {
        for (Exception exception : List.of(
                new UncheckedIOException(new IOException((String) null)),
                new FileNotFoundException(),
                new NullPointerException())) {
            Exporters exporters = exporters(FixtureExporter.failing("one", exception));

            assertThatThrownBy(() -> exporters.export(PRODUCTION, List.of(), temp, ProgressListener.NONE))
                    .isInstanceOf(ExportException.class)
                    .hasMessageNotContaining("null")
                    .hasMessageStartingWith("one.txt could not be written by one: ");
        }
    }

    @Test
    void what_the_file_system_refuses_is_named_in_words() {
        Exporters exporters = exporters(FixtureExporter.failing("one", new AccessDeniedException("/film")));

        assertThatThrownBy(() -> exporters.export(PRODUCTION, List.of(), temp, ProgressListener.NONE))
                .hasMessage("one.txt could not be written by one: access denied: /film");
    }

    @Test
    void what_the_exporter_says_is_wrong_with_the_input_is_passed_on() {
        Exporters exporters =
                exporters(FixtureExporter.failing("one", new InvalidInputException("shots", 0, "break it down first")));

        assertThatThrownBy(() -> exporters.export(PRODUCTION, List.of(), temp, ProgressListener.NONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("break it down first");
    }

    @Test
    void an_exporter_that_writes_no_file_has_failed() {
        Exporters exporters = exporters(new FixtureExporter("lazy", "lazy.txt", file -> {}));

        assertThatThrownBy(() -> exporters.export(PRODUCTION, List.of(), temp, ProgressListener.NONE))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("it wrote no file");
    }

    @Test
    void what_an_exporter_leaves_beside_its_file_is_thrown_away() throws IOException {
        exporters(new FixtureExporter("messy", "messy.txt", file -> {
                    Files.createDirectories(file.resolveSibling("cache/deep"));
                    Files.writeString(file.resolveSibling("cache/deep/x"), "x");
                    Files.writeString(file, "done");
                }))
                .export(PRODUCTION, List.of(), temp, ProgressListener.NONE);

        assertThat(list(temp)).containsExactly("messy.txt");
    }

    @Test
    void two_exporters_cannot_write_the_same_file() {
        Exporters exporters = exporters(
                new FixtureExporter("a", "same.txt", file -> {}), new FixtureExporter("b", "SAME.txt", file -> {}));

        assertThatThrownBy(() -> exporters.export(PRODUCTION, List.of(), temp, ProgressListener.NONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a, b");
    }

    @Test
    void progress_is_told_under_the_exporters_id() {
        List<String> heard = new ArrayList<>();

        exporters(FixtureExporter.writing("one", "1"))
                .export(PRODUCTION, List.of(), temp, (step, done, total) -> heard.add(step + " " + done + "/" + total));

        assertThat(heard).containsExactly("one 1/2");
    }

    @Test
    void all_exporters_are_listed_by_id() {
        assertThat(exporters(FixtureExporter.writing("b", ""), FixtureExporter.writing("a", ""))
                        .all())
                .extracting(Exporter::id)
                .containsExactly("a", "b");
    }

    private static Exporters exporters(Exporter... exporters) {
        ExporterCatalogue catalogue = new ExporterCatalogue(Settings.with(List.of(exporters)), Set.of());
        return new FileExporters(catalogue, new TurnoverReader(new FixtureMedia(TURNOVER)));
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
