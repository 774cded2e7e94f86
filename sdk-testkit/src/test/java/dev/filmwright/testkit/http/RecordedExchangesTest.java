package dev.filmwright.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedExchangesTest {
    private static final String RECORDING = """

            ### POST /v1/jobs
            202
            Content-Type: application/json
            X-Request-Id: r-1

            {"id":
              "7"}

            ### GET /v1/jobs/7?wait=1
            200
            Content-Type: application/json

            {"status": "Pending"}
            ### GET /v1/jobs/7
            200
            Content-Type: image/png
            Recorded-Encoding: base64

            iVBO
            Rw==
            """;

    @Test
    void a_server_plays_what_was_recorded_in_its_order() throws Exception {
        try (ScriptedServer server = ScriptedServer.start()) {
            read(RECORDING).playOn(server);
            HttpResponse<byte[]> submitted = send(server, "POST", "/v1/jobs");
            assertThat(submitted.statusCode()).isEqualTo(202);
            assertThat(submitted.headers().firstValue("x-request-id")).contains("r-1");
            assertThat(submitted.body()).asString().isEqualTo("{\"id\":\n  \"7\"}");
            assertThat(send(server, "GET", "/v1/jobs/7?wait=2").body())
                    .asString()
                    .contains("Pending");
            HttpResponse<byte[]> picture = send(server, "GET", "/v1/jobs/7");
            assertThat(picture.headers().firstValue("content-type")).contains("image/png");
            assertThat(picture.body()).containsExactly(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void its_bodies_can_be_had_without_a_server() throws Exception {
        assertThat(read(RECORDING).bodies()).hasSize(3).contains("{\"status\": \"Pending\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"200\n", "### GET\n200\n", "### GET /a\n", "### GET /a\nOK\n", "### GET /a\n200\nno header\n"})
    void what_is_no_recording_is_refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_recording_that_is_missing_is_named() {
        assertThatThrownBy(() -> RecordedExchanges.load(getClass(), "none.http"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none.http");
    }

    private static RecordedExchanges read(String text) throws IOException {
        return RecordedExchanges.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpResponse<byte[]> send(ScriptedServer server, String method, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.uri(path))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofByteArray());
    }
}
