package dev.filmwright.core.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.export.Exporter;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExporterCatalogueTest {
    private static final Exporter BUILT_IN = FixtureExporter.writing("edl", "built in");

    @TempDir
    private Path temp;

    @Test
    void one_given_by_hand_wins_over_one_built_in() {
        Exporter mine = FixtureExporter.writing("edl", "mine");

        assertThat(new ExporterCatalogue(Settings.with(List.of(mine)), Set.of(BUILT_IN)).all())
                .containsExactly(mine);
    }

    @Test
    void two_given_by_hand_cannot_share_an_id() {
        List<Exporter> both = List.of(FixtureExporter.writing("x", "1"), FixtureExporter.writing("x", "2"));

        assertThatThrownBy(() -> new ExporterCatalogue(Settings.with(both), Set.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("\"x\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EDL", "../x", "a b", "ü"})
    void an_odd_id_given_by_hand_is_refused(String id) {
        List<Exporter> odd = List.of(new FixtureExporter(id, "x.txt", file -> {}));

        assertThatThrownBy(() -> new ExporterCatalogue(Settings.with(odd), Set.of()))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../x.txt", "a/b.txt", "a\\b.txt", ".", "..", ".hidden", "C:x"})
    void a_file_name_that_could_leave_the_folder_is_refused(String name) {
        List<Exporter> odd = List.of(new FixtureExporter("x", name, file -> {}));

        assertThatThrownBy(() -> new ExporterCatalogue(Settings.with(odd), Set.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("without folders");
    }

    @Test
    void exporters_are_discovered_and_broken_ones_skipped() throws IOException {
        try (URLClassLoader loader =
                offering("dev.filmwright.NoSuchClass", Broken.class, OddlyNamed.class, Found.class)) {
            ExporterCatalogue catalogue = new ExporterCatalogue(Settings.discovering(loader), Set.of(BUILT_IN));

            assertThat(catalogue.all()).extracting(Exporter::id).containsExactly("edl", "found");
        }
    }

    @Test
    void a_discovered_exporter_takes_the_place_of_no_other() throws IOException {
        Exporter mine = FixtureExporter.writing("found", "mine");
        try (URLClassLoader loader = offering("", Found.class)) {
            assertThat(new ExporterCatalogue(Settings.discovering(loader, mine), Set.of(BUILT_IN)).all())
                    .containsExactly(BUILT_IN, mine);
        }
    }

    @Test
    void two_discovered_with_one_id_are_an_error_that_names_both() throws IOException {
        try (URLClassLoader loader = offering("", Found.class, FoundToo.class)) {
            assertThatThrownBy(() -> new ExporterCatalogue(Settings.discovering(loader), Set.of()))
                    .isInstanceOf(LibraryException.class)
                    .hasMessageContaining("\"found\"")
                    .hasMessageContaining(Found.class.getName())
                    .hasMessageContaining(FoundToo.class.getName());
        }
    }

    @Test
    void without_discovery_nothing_is_looked_for() {
        assertThat(new ExporterCatalogue(Settings.with(List.of()), Set.of(BUILT_IN)).all())
                .containsExactly(BUILT_IN);
    }

    /** Returns a loader that sees the tests' classes, and a service file that names these. */
    private URLClassLoader offering(String missing, Class<?>... types) throws IOException {
        Path services = Files.createDirectories(temp.resolve("META-INF/services"));
        StringBuilder names = new StringBuilder(missing).append('\n');
        for (Class<?> type : types) {
            names.append(type.getName()).append('\n');
        }
        Files.writeString(services.resolve(Exporter.class.getName()), names);
        return new URLClassLoader(new URL[] {temp.toUri().toURL()}, getClass().getClassLoader());
    }

    /** Works. */
    public static class Found extends Discovered {
        /** Called by the service loader. */
        public Found() {
            super("found");
        }
    }

    /** Works, but is not alone. */
    public static final class FoundToo extends Found {}

    /** Has an id that cannot be. */
    public static final class OddlyNamed extends Discovered {
        /** Called by the service loader. */
        public OddlyNamed() {
            super("Oddly Named");
        }
    }

    /** Cannot be made. */
    public static final class Broken extends Discovered {
        /** Called by the service loader. */
        public Broken() {
            super("broken");
            throw new IllegalStateException("broken on purpose");
        }
    }

    /** What the exporters found have in common. */
    public abstract static class Discovered implements Exporter {
        private final String id;

        Discovered(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String fileName() {
            return "found.txt";
        }

        @Override
        public String description() {
            return "found";
        }

        @Override
        public List<String> write(
                dev.filmwright.export.Turnover turnover, Path file, dev.filmwright.ProgressListener listener) {
            return List.of();
        }
    }
}
