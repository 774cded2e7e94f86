package dev.filmwright.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.spi.NotificationChannel;
import dev.filmwright.spi.NotificationPlugin;
import dev.filmwright.spi.ProviderConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
class WebhookChannelTest {
    private static final String SECRET_PATH = "/hook/hunter2";

    private final MockWebServer server = new MockWebServer();
    private final Signature signature = Signature.of(SignatureTest.SECRET);
    private final NotificationChannel channel =
            new WebhookChannel(signature, true, Clock.fixed(Messages.NOON, ZoneOffset.UTC));
    private final NotificationChannel strict =
            new WebhookChannel(signature, false, Clock.fixed(Messages.NOON, ZoneOffset.UTC));

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        channel.close();
        strict.close();
        server.close();
    }

    @Test
    void a_message_is_posted_as_signed_json() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().code(204).build());
        channel.deliver(Messages.to(url()));

        RecordedRequest got = server.takeRequest();
        String body = Objects.requireNonNull(got.getBody()).utf8();
        assertThat(got.getMethod()).isEqualTo("POST");
        assertThat(got.getHeaders().get("webhook-id")).isEqualTo("N1");
        long timestamp = Messages.NOON.getEpochSecond();
        assertThat(got.getHeaders().get("webhook-timestamp")).isEqualTo(Long.toString(timestamp));
        assertThat(got.getHeaders().get("webhook-signature")).isEqualTo(signature.of("N1", timestamp, body));
        JsonNode json = JsonMapper.builder().build().readTree(body);
        assertThat(json.at("/type").asString()).isEqualTo("jobs.ended");
        assertThat(json.at("/data/summary").asString()).isEqualTo("298 succeeded, 2 failed");
        assertThat(json.at("/data/counts/failed").asInt()).isEqualTo(2);
        assertThat(json.at("/data/items/0/subject").asString()).isEqualTo("SC010_SH0020");
        assertThat(json.at("/data/items/0/reason").asString()).isEqualTo("no \"cups\", please");
    }

    @ParameterizedTest
    @CsvSource({
        "429, RATE_LIMITED, true",
        "500, UNAVAILABLE, true",
        "503, UNAVAILABLE, true",
        "408, UNAVAILABLE, true",
        "410, INVALID_REQUEST, false",
        "404, INVALID_REQUEST, false",
        "401, AUTHENTICATION, false"
    })
    void an_answer_that_is_no_success_says_whether_to_try_again(int status, Failure.Kind kind, boolean retryable) {
        server.enqueue(new MockResponse.Builder().code(status).body("hunter2").build());
        Failure failure = failure(channel, url());
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.retryable()).isEqualTo(retryable);
        assertThat(failure.message()).contains(Integer.toString(status)).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"120 | PT2M", "Sat, 21 Nov 2026 12:02:00 GMT | PT2M", "Sat, 21 Nov 2020 12:02:00 GMT |", "soon |"})
    void both_forms_of_retry_after_are_understood(String header, Duration expected) {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", header)
                .build());
        assertThat(failure(channel, url()).retryAfter()).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void redirects_are_not_followed() {
        server.enqueue(new MockResponse.Builder()
                .code(307)
                .setHeader("Location", server.url("/elsewhere").toString())
                .build());
        Failure failure = failure(channel, url());
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.message()).contains("redirects");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_server_that_is_not_there_may_come_back_and_the_url_is_not_shown() throws IOException {
        String url = url();
        server.close();
        Failure failure = failure(channel, url);
        assertThat(failure.retryable()).isTrue();
        assertThat(failure.message()).contains("cannot be reached").doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/hook",
                "https://localhost/hook",
                "https://[::1]/hook",
                "https://10.0.0.7/hook",
                "https://169.254.169.254/latest",
                "https://100.64.0.1/",
                "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://0x7f.1/",
                "https://2130706433/"
            })
    void addresses_of_private_networks_are_refused_unless_configured(String address) {
        Failure failure = failure(strict, address);
        assertThat(failure.message()).contains("cannot be reached");
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://example.org", "example.org", "", "http://example.org/a", "https://ada:pw@example.org/"})
    void an_address_that_is_no_plain_https_url_is_refused(String address) {
        assertThatThrownBy(() -> strict.check(address))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("address")
                .hasMessageNotContaining("pw");
    }

    @Test
    void the_plugin_is_found_and_says_what_it_lacks() {
        NotificationPlugin plugin =
                ServiceLoader.load(NotificationPlugin.class).findFirst().orElseThrow();
        assertThat(plugin.id()).isEqualTo("webhook");
        assertThatThrownBy(() -> plugin.open(new ProviderConfig(Map.of(), Path.of("unused"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("FILMWRIGHT_WEBHOOK_SECRET");
        assertThatThrownBy(() -> plugin.open(new ProviderConfig(
                        Map.of("secret", SignatureTest.SECRET, "allow-private", "perhaps"), Path.of("unused"))))
                .isInstanceOf(InvalidInputException.class);
        plugin.open(new ProviderConfig(Map.of("secret", SignatureTest.SECRET), Path.of("unused")))
                .close();
    }

    private String url() {
        return server.url(SECRET_PATH).toString();
    }

    private static Failure failure(NotificationChannel channel, String address) {
        return catchThrowableOfType(FilmwrightException.class, () -> channel.deliver(Messages.to(address)))
                .failure();
    }
}
