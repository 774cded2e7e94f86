package dev.filmwright.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.PluginReport;
import dev.filmwright.PluginReport.Broken;
import dev.filmwright.ProviderException;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.ProviderConfig;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PluginConfigurationTest {
    private static final ConfigKey THREADS =
            new ConfigKey("threads", "how many at a time", Optional.of("1"), false, Optional.of("FAKE_THREADS"));
    private static final ConfigKey SECRET =
            new ConfigKey("apiKey", "the key", Optional.empty(), true, Optional.of("FAKE_API_KEY"));

    private final FakePlugin plugin = new FakePlugin("fake", THREADS, SECRET);

    @Test
    void a_default_holds_where_nothing_is_set() {
        new Opening().plugin(plugin).open();

        assertThat(config().value("threads")).contains("1");
        assertThat(config().value("apiKey")).isEmpty();
    }

    @Test
    void the_environment_wins_over_the_default() {
        new Opening().plugin(plugin).environment("FAKE_THREADS", "2").open();

        assertThat(config().value("threads")).contains("2");
    }

    @Test
    void an_empty_variable_counts_as_not_set() {
        new Opening().plugin(plugin).environment("FAKE_THREADS", " ").open();

        assertThat(config().value("threads")).contains("1");
    }

    @Test
    void the_builder_wins_over_the_environment() {
        new Opening()
                .plugin(plugin)
                .environment("FAKE_THREADS", "2")
                .configure("fake", "threads", "3")
                .open();

        assertThat(config().value("threads")).contains("3");
    }

    @Test
    void a_provider_works_in_a_folder_of_its_own_in_the_library() {
        new Opening().plugin(plugin).open();

        assertThat(config().workFolder())
                .isEqualTo(Opening.LIBRARY.resolve("providers").resolve("fake"));
    }

    @Test
    void an_unknown_setting_is_an_error_that_lists_the_known_ones() {
        PluginReport report = new Opening()
                .plugin(plugin)
                .configure("fake", "thread", "3")
                .open()
                .report();

        assertThat(report.providers()).isEmpty();
        assertThat(report.broken())
                .containsExactly(new Broken("fake", "setting is \"thread\": use one of [apiKey, threads]"));
    }

    @Test
    void settings_of_a_provider_that_is_not_there_are_reported() {
        PluginReport report = new Opening()
                .plugin(plugin)
                .configure("fkae", "threads", "3")
                .open()
                .report();

        assertThat(report.broken()).singleElement().satisfies(broken -> {
            assertThat(broken.name()).isEqualTo("fkae");
            assertThat(broken.reason()).contains("[fake]", "dev.filmwright:filmwright-provider-fkae");
        });
    }

    @Test
    void a_secret_is_never_shown_even_if_the_plugin_tells_it() {
        plugin.opening(config -> {
            String secret = config.value("apiKey").orElseThrow();
            throw new ProviderException(
                    Failure.of(Failure.Kind.AUTHENTICATION, "the key " + secret + " was refused"),
                    new IllegalStateException(secret));
        });

        OpenProviders providers = new Opening()
                .plugin(plugin)
                .configure("fake", "apiKey", "s3cr3t")
                .open();

        assertThat(providers.report().broken()).containsExactly(new Broken("fake", "the key *** was refused"));
        assertThat(providers.report().toString()).doesNotContain("s3cr3t");
        assertThat(config().toString()).doesNotContain("s3cr3t").contains("apiKey");
    }

    @Test
    void a_secret_from_the_environment_is_not_shown_either() {
        plugin.opening(config -> {
            throw new IllegalStateException(
                    "bad", new IllegalArgumentException(config.values().toString()));
        });

        OpenProviders providers = new Opening()
                .plugin(plugin)
                .environment("FAKE_API_KEY", "s3cr3t")
                .open();

        assertThat(providers.report().toString())
                .contains("IllegalArgumentException")
                .doesNotContain("s3cr3t");
    }

    private ProviderConfig config() {
        assertThat(plugin.configs).hasSize(1);
        return plugin.configs.get(0);
    }
}
