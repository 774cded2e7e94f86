package dev.filmwright.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.PluginReport;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
    @TempDir
    Path folder;

    /** A plugin that works. */
    public static final class Good extends FakePlugin {
        /** Called by {@code ServiceLoader}. */
        public Good() {
            super("good");
        }
    }

    /** Another plugin with the same id. */
    public static final class Rival extends FakePlugin {
        /** Called by {@code ServiceLoader}. */
        public Rival() {
            super("good");
        }
    }

    /** A plugin that cannot be made. */
    public static final class Broken extends FakePlugin {
        /** Called by {@code ServiceLoader}. */
        public Broken() {
            super("broken");
            throw new IllegalStateException("no licence");
        }
    }

    @Test
    void a_plugin_named_in_a_service_file_is_found_with_its_origin() throws Exception {
        PluginReport report = discover(Good.class.getName());

        assertThat(report.broken()).isEmpty();
        assertThat(report.providers()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("good");
            assertThat(entry.origin()).contains("test-classes");
            assertThat(entry.models()).hasSize(1);
        });
    }

    @Test
    void one_that_cannot_be_loaded_is_reported_and_stops_no_other() throws Exception {
        PluginReport report = discover(Broken.class.getName(), "com.example.Gone", Good.class.getName());

        assertThat(report.providers()).extracting(PluginReport.Entry::id).containsExactly("good");
        assertThat(report.broken())
                .extracting(PluginReport.Broken::name)
                .containsExactly(Broken.class.getName(), "com.example.Gone");
        assertThat(report.broken().get(0).reason()).contains("no licence");
        assertThat(report.broken().get(1).reason()).contains("not found");
    }

    @Test
    void a_service_file_that_makes_no_sense_is_reported_once() throws Exception {
        PluginReport report = discover("this is not a class name");

        assertThat(report.providers()).isEmpty();
        assertThat(report.broken())
                .singleElement()
                .satisfies(broken -> assertThat(broken.reason()).contains("META-INF/services"));
    }

    @Test
    void two_found_with_one_id_are_reported_with_both_origins_and_neither_is_used() throws Exception {
        PluginReport report = discover(Good.class.getName(), Rival.class.getName());

        assertThat(report.providers()).isEmpty();
        assertThat(report.broken()).singleElement().satisfies(broken -> {
            assertThat(broken.name()).isEqualTo("good");
            assertThat(broken.reason()).contains(Good.class.getName(), Rival.class.getName(), "test-classes");
        });
    }

    @Test
    void one_given_by_hand_wins_over_one_found() throws Exception {
        FakePlugin given = new FakePlugin("good");
        try (URLClassLoader loader = loader(Good.class.getName(), Rival.class.getName())) {
            PluginReport report =
                    new Opening().plugin(given).discover(loader).open().report();

            assertThat(report.broken()).isEmpty();
            assertThat(report.providers())
                    .extracting(PluginReport.Entry::origin)
                    .containsExactly("builder");
            assertThat(given.configs).hasSize(1);
        }
    }

    @Test
    void nothing_is_found_when_discovery_is_off() {
        assertThat(new Opening().open().report().providers()).isEmpty();
    }

    private PluginReport discover(String... classes) throws IOException {
        try (URLClassLoader loader = loader(classes)) {
            return new Opening().discover(loader).open().report();
        }
    }

    private URLClassLoader loader(String... classes) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve("dev.filmwright.spi.ProviderPlugin"), List.of(classes));
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, DiscoveryTest.class.getClassLoader());
    }
}
