package dev.filmwright.provider.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.provider.support.address.HostRules;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ScriptedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadsTest {
    private static final byte[] CLIP = "a clip".getBytes(StandardCharsets.US_ASCII);
    private static final HostRules HERE =
            HostRules.of("127.0.0.1:*").orPlainHttp().orLocalNetwork();

    private ScriptedServer server;
    private ScriptedServer elsewhere;
    private BackendClient client;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
        elsewhere = ScriptedServer.start();
        client = Lab.client(server);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
        elsewhere.close();
    }

    private String file(Optional<HostRules> others, String address) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        new GoogleDownloads("google", client, others).file(address, target);
        return target.toString(StandardCharsets.US_ASCII);
    }

    @Test
    void a_redirect_to_another_host_is_followed_without_the_key() throws IOException {
        server.on("GET", "/v1beta/files/k3:download").answer(Answer.redirect(302, elsewhere.uri("/store/k3?sig=1")));
        elsewhere.on("GET", "/store/k3").answer(Answer.file("video/mp4", CLIP));

        assertThat(file(
                        Optional.of(HERE),
                        server.uri("/v1beta/files/k3:download?alt=media").toString()))
                .isEqualTo("a clip");

        assertThat(server.requests()).allMatch(request -> request.carries(Lab.KEY));
        assertThat(elsewhere.requests()).hasSize(1).noneMatch(request -> request.carries(Lab.KEY));
    }

    @Test
    void a_redirect_to_a_host_nobody_named_is_not_followed() {
        server.on("GET", "/v1beta/files/k3:download").answer(Answer.redirect(302, elsewhere.uri("/store/k3")));

        Failure failure = Lab.failure(() -> file(
                Optional.empty(),
                server.uri("/v1beta/files/k3:download?alt=media").toString()));

        assertThat(failure.kind()).isEqualTo(Kind.BAD_RESPONSE);
        assertThat(elsewhere.requests()).isEmpty();
    }

    @Test
    void an_address_elsewhere_that_google_never_uses_gets_neither_a_call_nor_the_key() {
        assertThat(Lab.failure(() -> file(Optional.empty(), elsewhere.uri("/x").toString()))
                        .kind())
                .isEqualTo(Kind.BAD_RESPONSE);
        assertThat(Lab.failure(() -> file(Optional.empty(), "gs://bucket/x")).kind())
                .isEqualTo(Kind.BAD_RESPONSE);
        assertThat(elsewhere.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://h/files/a, https://h/files/a?alt=media",
        "https://h/files/a?x=1, https://h/files/a?x=1&alt=media",
        "https://h/files/a:download?alt=media, https://h/files/a:download?alt=media"
    })
    void a_description_of_a_file_is_turned_into_its_bytes(String address, String asked) {
        assertThat(GoogleDownloads.withMedia(address)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 410})
    void a_file_that_google_threw_away_is_said_to_be_gone_for_good(int status) {
        server.on("GET", "/v1beta/files/k3")
                .answer(Answer.json(status, "{\"error\":{\"code\":403,\"status\":\"PERMISSION_DENIED\"}}"));

        Failure failure = Lab.failure(
                () -> file(Optional.empty(), server.uri("/v1beta/files/k3").toString()));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.message()).contains("2 days");
    }

    @Test
    void an_object_of_cloud_storage_is_read_with_the_same_token() throws IOException {
        try (BackendClient storage = GoogleAccess.tokens(() -> "ya29.made").open("google", Lab.builder(server))) {
            server.on("GET", "/storage/v1/b/bucket/o/out%2F1%2Fsample_0.mp4").answer(Answer.file("video/mp4", CLIP));
            ByteArrayOutputStream target = new ByteArrayOutputStream();

            new GoogleDownloads("google", storage, Optional.empty()).object("gs://bucket/out/1/sample_0.mp4", target);

            assertThat(target.toString(StandardCharsets.US_ASCII)).isEqualTo("a clip");
            assertThat(server.requests().get(0).query()).isEqualTo("alt=media");
            assertThat(server.requests().get(0).carries("Bearer ya29.made")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gs://bucket", "gs://b/", "gs://../secret", "https://bucket/x", "gs://Bucket?/x", ""})
    void an_address_in_cloud_storage_that_is_none_is_refused(String address) {
        Failure failure = Lab.failure(() ->
                new GoogleDownloads("google", client, Optional.empty()).object(address, new ByteArrayOutputStream()));

        assertThat(failure.kind()).isEqualTo(Kind.BAD_RESPONSE);
        assertThat(server.requests()).isEmpty();
    }
}
