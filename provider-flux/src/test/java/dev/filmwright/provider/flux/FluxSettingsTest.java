package dev.filmwright.provider.flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure.Kind;
import dev.filmwright.FilmwrightException;
import dev.filmwright.spi.ProviderConfig;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings are checked when the provider is opened: a wrong one is named with its remedy. */
class FluxSettingsTest {

    @ParameterizedTest
    @CsvSource({"global, https://api.bfl.ai", "eu, https://api.eu.bfl.ai", "us, https://api.us.bfl.ai"})
    void a_region_names_the_host(String region, String host) {
        assertThat(settings(Map.of("region", region)).base()).isEqualTo(URI.create(host));
    }

    @Test
    void the_key_goes_to_the_backends_own_hosts_and_never_to_those_that_deliver() {
        FluxSettings settings = settings(Map.of());

        for (String host : new String[] {"api.bfl.ai", "api.eu.bfl.ai", "api.eu2.bfl.ai", "x.y.bfl.ai"}) {
            assertThat(settings.asked().allow(URI.create("https://" + host + "/v1/get_result")))
                    .as(host)
                    .isTrue();
        }
        for (String host : new String[] {
            "delivery-eu1.bfl.ai",
            "delivery.eu1.bfl.ai",
            "delivery.bfl.ai",
            "delivery.a.b.bfl.ai",
            "eu.delivery.bfl.ai",
            "bfl.ai.example.org",
            "evilbfl.ai",
            "x.blob.core.windows.net"
        }) {
            assertThat(settings.asked().allow(URI.create("https://" + host + "/a")))
                    .as(host)
                    .isFalse();
        }
    }

    @Test
    void pictures_are_fetched_from_every_form_of_delivery_host() {
        FluxSettings settings = settings(Map.of());

        for (String host :
                new String[] {"delivery-eu1.bfl.ai", "delivery.us1.bfl.ai", "bflresults.blob.core.windows.net"}) {
            assertThat(settings.delivery().allow(URI.create("https://" + host + "/a.png?sig=x")))
                    .as(host)
                    .isTrue();
        }
        assertThat(settings.delivery().allow(URI.create("http://delivery-eu1.bfl.ai/a.png")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "region, mars, 'eu, global, us'",
        "url, api.bfl.ai, https://host",
        "url, 'https://a b', https://host",
        "patience, soon, milliseconds",
        "patience, 0, milliseconds",
        "grace, -1, milliseconds",
        "webhook-url, http://hooks.example.org/bfl, https"
    })
    void a_setting_that_makes_no_sense_is_named_with_what_would(String key, String value, String remedy) {
        assertThatThrownBy(() -> settings(Map.of(key, value)))
                .isInstanceOfSatisfying(
                        FilmwrightException.class,
                        thrown -> assertThat(thrown.failure().kind()).isEqualTo(Kind.CONFIGURATION))
                .hasMessageContaining("\"" + key + "\"")
                .hasMessageContaining(remedy);
    }

    @Test
    void two_settings_that_each_name_a_host_are_refused() {
        assertThatThrownBy(() -> settings(Map.of("url", "https://gateway.example.org", "region", "eu")))
                .hasMessageContaining("leave out");
    }

    @Test
    void a_webhook_needs_a_host_on_which_its_tasks_can_be_polled() {
        Map<String, String> hook = Map.of("webhook-url", "https://hooks.example.org/bfl", "webhook-secret", "planted");
        assertThatThrownBy(() -> settings(hook)).hasMessageContaining("eu or us");

        Map<String, String> regional = new HashMap<>(hook);
        regional.put("region", "eu");
        assertThat(settings(regional).webhook()).isPresent();
    }

    @Test
    void a_webhook_needs_a_secret() {
        assertThatThrownBy(() -> settings(Map.of("webhook-url", "https://hooks.example.org/bfl", "region", "eu")))
                .hasMessageContaining("webhook-secret")
                .hasMessageContaining("BFL_WEBHOOK_SECRET");
    }

    @Test
    void no_secret_is_shown() {
        FluxSettings settings = settings(Map.of(
                "region", "eu", "webhook-url", "https://hooks.example.org/bfl", "webhook-secret", "planted-secret"));

        assertThat(settings.toString() + settings.webhook())
                .doesNotContain("planted")
                .doesNotContain("a-key");
    }

    private static FluxSettings settings(Map<String, String> more) {
        Map<String, String> values = new HashMap<>();
        FluxSettings.KEYS.forEach(key -> key.defaultValue().ifPresent(value -> values.put(key.key(), value)));
        values.put("key", "a-key");
        values.putAll(more);
        return FluxSettings.of(new ProviderConfig(values, Path.of("work")));
    }
}
