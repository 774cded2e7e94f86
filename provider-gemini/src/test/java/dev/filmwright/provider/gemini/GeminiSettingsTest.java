package dev.filmwright.provider.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure.Kind;
import dev.filmwright.FilmwrightException;
import dev.filmwright.spi.ProviderConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings are checked when the provider is opened: a wrong one is named with its remedy. */
class GeminiSettingsTest {
    @Test
    void a_key_is_all_that_the_gemini_api_needs() {
        GeminiSettings settings = settings(Map.of("key", "AIza-planted"));

        assertThat(settings.base()).isEqualTo(URI.create("https://generativelanguage.googleapis.com"));
        assertThat(settings.path()).isEqualTo(List.of("v1beta", "models"));
        assertThat(settings.patience()).isGreaterThanOrEqualTo(Duration.ofMinutes(3));
        assertThat(settings.toString()).doesNotContain("planted");
    }

    @ParameterizedTest
    @CsvSource({
        "global, https://aiplatform.googleapis.com",
        "europe-west4, https://europe-west4-aiplatform.googleapis.com"
    })
    void google_cloud_has_a_host_for_each_place(String location, String host) {
        assertThat(settings(Map.of(
                                "transport",
                                "vertex",
                                "project",
                                "film-1",
                                "location",
                                location,
                                "token",
                                "ya29.planted"))
                        .base())
                .isEqualTo(URI.create(host));
    }

    @ParameterizedTest
    @CsvSource({
        "transport, pigeon, gemini or vertex",
        "url, example, https://host",
        "url, 'https://a b', https://host",
        "patience, soon, milliseconds",
        "patience, 0, milliseconds"
    })
    void a_setting_that_makes_no_sense_is_named_with_what_would(String key, String value, String remedy) {
        assertThatThrownBy(() -> settings(Map.of("key", "AIza-planted", key, value)))
                .isInstanceOfSatisfying(
                        FilmwrightException.class,
                        thrown -> assertThat(thrown.failure().kind()).isEqualTo(Kind.CONFIGURATION))
                .hasMessageContaining("\"" + key + "\"")
                .hasMessageContaining(remedy);
    }

    @Test
    void what_a_way_needs_is_named_with_its_variable() {
        assertThatThrownBy(() -> settings(Map.of())).hasMessageContaining("GEMINI_API_KEY");
        assertThatThrownBy(() -> settings(Map.of("transport", "vertex", "token", "ya29.planted")))
                .hasMessageContaining("GOOGLE_CLOUD_PROJECT");
        assertThatThrownBy(() -> settings(Map.of("transport", "vertex", "project", "film-1")))
                .hasMessageContaining("GOOGLE_APPLICATION_CREDENTIALS");
        assertThatThrownBy(() -> settings(Map.of("transport", "vertex", "project", "../x", "token", "ya29.planted")))
                .hasMessageContaining("project");
    }

    private static GeminiSettings settings(Map<String, String> more) {
        Map<String, String> values = new HashMap<>();
        GeminiSettings.KEYS.forEach(key -> key.defaultValue().ifPresent(value -> values.put(key.key(), value)));
        values.putAll(more);
        return GeminiSettings.of(new ProviderConfig(values, Path.of("work")));
    }
}
