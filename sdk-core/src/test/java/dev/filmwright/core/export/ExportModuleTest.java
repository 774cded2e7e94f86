package dev.filmwright.core.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProgressListener;
import dev.filmwright.core.export.timeline.TimelineModule;
import dev.filmwright.export.Exporter;
import dev.filmwright.export.Exporters;
import dev.filmwright.export.Turnover;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.screenplay.Screenplays;
import dev.filmwright.spi.OpenSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportModuleTest {

    @TempDir
    private Path temp;

    @Test
    void the_timeline_exporters_are_built_in() {
        assertThat(exporters(TurnoverFixture.small().build()).all())
                .extracting(exporter -> exporter.id() + " " + exporter.fileName())
                .containsExactly(
                        "edl timeline.edl",
                        "fcp7 timeline.xml",
                        "fcpxml timeline.fcpxml",
                        "otio timeline.otio",
                        "script script.fountain",
                        "shots shots.csv");
        assertThat(exporters(TurnoverFixture.small().build()).all())
                .extracting(Exporter::description)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).isNotBlank().hasLineCount(1));
    }

    @Test
    void two_exports_of_equal_productions_are_equal_byte_by_byte() throws IOException {
        Path first = temp.resolve("first");
        Path second = temp.resolve("second");
        for (Path folder : List.of(first, second)) {
            Turnover turnover = TurnoverFixture.small().boards().build();
            exporters(turnover).export(new FixtureProduction(turnover), List.of(), folder, ProgressListener.NONE);
        }

        try (var files = Files.list(first)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(6);
            for (Path file : all) {
                assertThat(second.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void a_production_without_shots_exports_its_script_and_refuses_to_be_cut() {
        Turnover empty = TurnoverFixture.film("Empty").build();
        Exporters exporters = exporters(empty);

        exporters.export(new FixtureProduction(empty), List.of("script"), temp, ProgressListener.NONE);

        assertThat(temp.resolve("script.fountain")).exists();
        for (String id : List.of("otio", "edl", "fcp7", "fcpxml", "shots")) {
            assertThatThrownBy(() -> exporters.export(
                            new FixtureProduction(empty), List.of(id), temp.resolve("out"), ProgressListener.NONE))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("break the production down");
        }
        assertThat(temp.resolve("out")).doesNotExist();
    }

    private static Exporters exporters(Turnover turnover) {
        Injector injector =
                Guice.createInjector(Stage.PRODUCTION, new Rest(turnover), new ExportModule(), new TimelineModule());
        return injector.getInstance(Exporters.class);
    }

    private static final class Rest extends AbstractModule {
        private final Turnover turnover;

        Rest(Turnover turnover) {
            this.turnover = turnover;
        }

        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            bind(OpenSettings.class).toInstance(Settings.with(List.of()));
            bind(MediaLibrary.class).toInstance(new FixtureMedia(turnover));
            bind(Screenplays.class).toInstance(new PlainScreenplays());
        }
    }

    /** Writes the words one under the other. */
    private static final class PlainScreenplays implements Screenplays {
        @Override
        public Screenplay read(Path file) {
            throw new UnsupportedOperationException("an export reads no script");
        }

        @Override
        public Screenplay read(String name, byte[] bytes) {
            throw new UnsupportedOperationException("an export reads no script");
        }

        @Override
        public Screenplay parseFountain(String text) {
            throw new UnsupportedOperationException("an export reads no script");
        }

        @Override
        public String writeFountain(Screenplay screenplay) {
            StringBuilder text = new StringBuilder();
            screenplay.elements().forEach(element -> text.append(element.text()).append('\n'));
            return text.toString();
        }
    }
}
