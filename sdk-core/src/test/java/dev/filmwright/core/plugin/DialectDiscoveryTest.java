package dev.filmwright.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.PluginReport.Broken;
import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.PromptContent;
import dev.filmwright.prompt.Rendering;
import dev.filmwright.spi.DialectPlugin;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars without a provider bring dialects; a broken one stops no other, and it is clear which wins. */
class DialectDiscoveryTest {
    @TempDir
    Path folder;

    /** A plugin with a dialect. */
    public static class Good implements DialectPlugin {
        @Override
        public String id() {
            return "good";
        }

        @Override
        public List<Dialect> dialects() {
            return List.of(new Spoken("haiku", this));
        }
    }

    /** Another plugin with a dialect of the same id. */
    public static final class Another extends Good {
        @Override
        public String id() {
            return "another";
        }
    }

    /** A plugin with an id that is taken. */
    public static final class Rival extends Good {}

    /** A plugin that cannot be made. */
    public static final class Unmade extends Good {
        /** Called by {@code ServiceLoader}. */
        public Unmade() {
            throw new IllegalStateException("no licence");
        }
    }

    /** A plugin that does not say what it has. */
    public static final class Mute extends Good {
        @Override
        public String id() {
            return "mute";
        }

        @Override
        public List<Dialect> dialects() {
            throw new IllegalStateException("no words");
        }
    }

    /** A plugin whose dialects cannot be told apart. */
    public static final class Twice extends Good {
        @Override
        public String id() {
            return "twice";
        }

        @Override
        public List<Dialect> dialects() {
            return List.of(new Spoken("same", this), new Spoken("same", this));
        }
    }

    /** A plugin whose dialect has an id nobody can name. */
    public static final class Odd extends Good {
        @Override
        public String id() {
            return "odd";
        }

        @Override
        public List<Dialect> dialects() {
            return List.of(new Spoken("Two Words", this));
        }
    }

    /** A dialect that says nothing. */
    record Spoken(String id, Object owner) implements Dialect {
        @Override
        public Rendering render(PromptContent content) {
            return Rendering.of(List.of());
        }
    }

    @Test
    void a_plugin_named_in_a_service_file_is_found() throws Exception {
        OpenProviders opened = discover(new Opening(), Good.class);

        assertThat(opened.dialects()).containsOnlyKeys("good");
        assertThat(opened.dialects().get("good")).extracting(Dialect::id).containsExactly("haiku");
        assertThat(opened.report().broken()).isEmpty();
    }

    @Test
    void broken_ones_are_reported_and_stop_no_other() throws Exception {
        OpenProviders opened = discover(
                new Opening().plugin(new FakePlugin("flux")),
                Unmade.class,
                Mute.class,
                Twice.class,
                Odd.class,
                Good.class,
                Rival.class);

        assertThat(opened.dialects()).containsOnlyKeys("flux", "good");
        assertThat(opened.report().providers()).hasSize(1);
        assertThat(opened.report().broken())
                .extracting(Broken::name)
                .containsExactlyInAnyOrder(Unmade.class.getName(), "mute", "twice", "odd", "good");
        assertThat(opened.report().broken())
                .extracting(Broken::reason)
                .anyMatch(reason -> reason.contains("no licence"))
                .anyMatch(reason -> reason.contains("no words"))
                .anyMatch(reason -> reason.contains("an id of its own"))
                .anyMatch(reason -> reason.contains("Two Words") && reason.contains("lower-case"))
                .anyMatch(reason -> reason.contains("more than one") && reason.contains(Rival.class.getName()));
    }

    @Test
    void one_given_by_hand_wins_over_one_found_and_comes_before_all_others() throws Exception {
        Good given = new Good();
        OpenProviders opened = discover(new Opening().dialects(given), Rival.class, Another.class);

        assertThat(opened.dialects().keySet()).containsExactly("good", "another");
        assertThat(opened.dialects().get("good")).containsExactly(new Spoken("haiku", given));
        assertThat(opened.report().broken()).isEmpty();
    }

    @Test
    void plugins_that_are_found_come_in_order_of_id_providers_among_them() throws Exception {
        FakePlugin provider = new FakePlugin("comfyui") {
            @Override
            public List<Dialect> dialects() {
                return List.of(new Spoken("haiku", this));
            }
        };

        assertThat(discover(new Opening().plugin(provider), Good.class, Another.class)
                        .dialects()
                        .keySet())
                .containsExactly("another", "comfyui", "good");
    }

    @Test
    void a_provider_whose_dialects_cannot_be_read_is_reported_and_not_opened() {
        FakePlugin provider = new FakePlugin("comfyui") {
            @Override
            public List<Dialect> dialects() {
                throw new IllegalStateException("no words");
            }
        };
        OpenProviders opened = new Opening().plugin(provider).open();

        assertThat(opened.report().providers()).isEmpty();
        assertThat(opened.report().broken()).containsExactly(new Broken("comfyui", "IllegalStateException: no words"));
        assertThat(provider.configs).isEmpty();
    }

    private OpenProviders discover(Opening opening, Class<?>... classes) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(
                services.resolve("dev.filmwright.spi.DialectPlugin"),
                List.of(classes).stream().map(Class::getName).toList());
        // The test class path has no plugins for dialects of its own.
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, DialectDiscoveryTest.class.getClassLoader())) {
            return opening.discover(loader).open();
        }
    }
}
