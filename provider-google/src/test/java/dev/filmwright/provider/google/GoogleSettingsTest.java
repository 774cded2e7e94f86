package dev.filmwright.provider.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.provider.support.config.SettingReader;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.BackendRequest;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ScriptedServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How Google Cloud is reached is read alike for all providers, and what is missing is named with what would do. */
class GoogleSettingsTest {
    private static final TokenSupplier HOST = () -> "ya29.of-the-host";

    @ParameterizedTest
    @CsvSource({
        "global, https://aiplatform.googleapis.com",
        "europe-west4, https://europe-west4-aiplatform.googleapis.com",
        "'', https://us-central1-aiplatform.googleapis.com"
    })
    void each_place_has_a_host(String place, String host) {
        assertThat(settings(Map.of("location", place)).vertex()).isEqualTo(URI.create(host));
    }

    @ParameterizedTest
    @CsvSource({"us central", "../x", "a/b", "host.example/?", "a:b"})
    void a_place_that_can_be_in_no_host_is_refused(String place) {
        assertThat(message(() -> settings(Map.of("location", place)).vertex()))
                .contains("\"location\"")
                .contains(place)
                .contains("letters");
    }

    @Test
    void a_project_is_needed_and_nothing_but_a_name() {
        assertThat(settings(Map.of("project", "film-1")).project()).isEqualTo("film-1");
        assertThat(message(() -> settings(Map.of("project", "../x")).project())).contains("letters");
        assertThat(message(() -> settings(Map.of()).project()))
                .isEqualTo("acme: setting \"project\" is missing: configure it, or set GOOGLE_CLOUD_PROJECT;"
                        + " with an API key leave out vertex");
    }

    @Test
    void a_token_that_is_set_goes_before_the_hosts_own_and_that_before_credentials() {
        assertThat(asks(Map.of("token", "ya29.planted", "credentials", "missing.json"), Optional.of(HOST)))
                .isEqualTo("ya29.planted");
        assertThat(asks(Map.of("token", "ya29.planted", "credentials", "missing.json"), Optional.empty()))
                .isEqualTo("ya29.planted");
        assertThat(asks(Map.of("credentials", "missing.json"), Optional.of(HOST)))
                .isEqualTo("ya29.of-the-host");
    }

    @Test
    void credentials_hold_where_there_is_no_token() {
        assertThat(message(() -> asks(Map.of("credentials", "missing.json"), Optional.empty())))
                .contains("missing.json");
    }

    @Test
    void who_asks_has_to_be_configured() {
        assertThat(message(() -> settings(Map.of()).access(Optional.empty())))
                .contains("\"token\"")
                .contains("GOOGLE_OAUTH_ACCESS_TOKEN")
                .contains("\"credentials\"")
                .contains("GOOGLE_APPLICATION_CREDENTIALS");
    }

    private static String asks(Map<String, String> values, Optional<TokenSupplier> host) {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.on("GET", "/thing").answer(Answer.json("{}"));
            try (BackendClient client = settings(values).access(host).open("acme", Lab.builder(server))) {
                client.send(BackendRequest.get(client.address("thing")), answer -> "");
            }
            return Stream.of("ya29.planted", "ya29.of-the-host")
                    .filter(token -> server.requests().get(0).carries("Bearer " + token))
                    .collect(Collectors.joining());
        }
    }

    private static String message(ThrowingCallable call) {
        Failure failure = catchThrowableOfType(FilmwrightException.class, call).failure();
        assertThat(failure.kind()).isEqualTo(Failure.Kind.CONFIGURATION);
        return failure.message();
    }

    private static GoogleSettings settings(Map<String, String> values) {
        ConfigKey location = GoogleSettings.location("us-central1", "us-central1 or global");
        SettingReader reader = new SettingReader("acme", new ProviderConfig(values, Path.of("work")));
        return new GoogleSettings(reader, location, "with an API key leave out vertex");
    }
}
