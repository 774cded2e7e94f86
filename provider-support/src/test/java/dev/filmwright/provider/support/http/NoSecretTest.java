package dev.filmwright.provider.support.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.RecordedExchanges;
import dev.filmwright.testkit.http.ScriptedServer;
import dev.filmwright.testkit.log.CapturedLogs;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret planted in the configuration, which the backend repeats wherever it can, is found nowhere. */
class NoSecretTest {
    private static final String SECOND = "planted+second/81c2";
    private static final String SIGNATURE = "planted-signature-77";

    private final Lab lab = new Lab();
    private final List<String> seen = new ArrayList<>();
    private final CapturedLogs.Recording log = CapturedLogs.record();
    private BackendClient client = lab.builder().build();

    @TempDir
    Path folder;

    @BeforeEach
    void begin() {
        client.close();
        client = lab.builder()
                .bearer(SECOND)
                .recordTo(folder.resolve("recorded.http"))
                .build();
    }

    @AfterEach
    void close() {
        client.close();
        lab.close();
        log.close();
    }

    @Test
    void it_is_found_nowhere() throws Exception {
        for (Answer answer : answers()) {
            lab.server.on("GET", "/jobs").answer(answer);
            lab.server.on("POST", "/jobs").answer(answer);
            ask(BackendRequest.get(client.address("jobs")).query("signature", SIGNATURE));
            ask(BackendRequest.post(client.address("jobs")).header("x-note", "a note"));
            ask(BackendRequest.post(client.address("jobs")).idempotencyKey("key", "k-1"));
            download(lab.server.uri("/jobs?sig=" + SIGNATURE));
        }
        see(client, client.secrets(), client.hosts(), BackendRequest.get(lab.server.uri("/a?sig=" + SIGNATURE)));
        seen.add(String.join("\n", log.lines()));
        seen.add(Files.readString(folder.resolve("recorded.http")));

        String all = String.join("\n", seen);
        for (String secret : List.of(Lab.KEY, SECOND, SIGNATURE)) {
            assertThat(Secrets.of(secret).foundIn(all))
                    .as(secret.substring(0, 12))
                    .isFalse();
            assertThat(all).doesNotContain(secret);
        }
        assertThat(String.join("\n", log.lines())).contains("DEBUG", "TRACE", "/jobs", "***");
        assertThat(lab.server.requests().get(0).carries(SECOND)).isTrue();
    }

    @Test
    void what_was_recorded_can_be_played() throws Exception {
        lab.server.on("GET", "/jobs/*").answer(Answer.json("{\"status\": \"Ready\", \"echo\": \"" + Lab.KEY + "\"}"));
        lab.server.on("GET", "/bytes").answer(Answer.bytes(200, "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
        client.send(BackendRequest.get(client.address("jobs", "7")).query("wait", "1"), BackendAnswer::text);
        client.send(BackendRequest.get(client.address("bytes")), BackendAnswer::bytes);

        try (ScriptedServer played = ScriptedServer.start();
                BackendClient other = lab.builder(played.uri("")).build()) {
            RecordedExchanges.read(Files.newInputStream(folder.resolve("recorded.http")))
                    .playOn(played);
            assertThat(other.<String>send(BackendRequest.get(other.address("jobs", "7")), BackendAnswer::text))
                    .isEqualTo("{\"status\": \"Ready\", \"echo\": \"***\"}");
            assertThat(other.<byte[]>send(BackendRequest.get(other.address("bytes")), BackendAnswer::bytes))
                    .containsExactly(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void a_credential_that_no_header_can_hold_is_not_named() {
        assertThatThrownBy(() -> lab.builder().credential("x-key", "planted\nkey"))
                .hasMessageNotContaining("planted");
        try (BackendClient renewed =
                lab.builder().credential("x-key", () -> "planted\nkey").build()) {
            assertThatThrownBy(() -> renewed.send(BackendRequest.get(renewed.address("jobs")), BackendAnswer::text))
                    .hasMessageNotContaining("planted");
        }
    }

    @Test
    void a_credential_that_is_renewed_is_kept_out_too() {
        lab.server.on("GET", "/jobs").answer(Answer.text(400, "text/plain", "bad token renewed-81c2aa"));
        try (BackendClient renewed =
                lab.builder().credential("x-token", () -> "renewed-81c2aa").build()) {
            assertThatThrownBy(() -> renewed.send(BackendRequest.get(renewed.address("jobs")), BackendAnswer::text))
                    .hasMessageContaining("bad token ***")
                    .hasMessageNotContaining("renewed");
        }
    }

    private static List<Answer> answers() {
        String both = Lab.KEY + " " + SECOND + " https://files.example/x?sig=" + SIGNATURE;
        String basic = Base64.getEncoder().encodeToString(("u:" + SECOND).getBytes(StandardCharsets.UTF_8));
        String json = "{\"detail\": \"you sent " + both + " and Basic " + basic + "\"}";
        return List.of(
                Answer.json(json),
                Answer.json(400, json).header("X-Request-Id", Lab.KEY).header("Location", "/?key=" + SIGNATURE),
                Answer.json(500, "{\"error\": {\"" + Lab.KEY + "\": \"" + SECOND + "\"}}"),
                Answer.text(429, "text/plain", "x".repeat(65_500) + Lab.KEY),
                Answer.text(503, "text/html", "<p>" + both).header("Retry-After", Lab.KEY),
                Answer.json(200, "{\"" + Lab.KEY + "\": " + SECOND),
                Answer.json(200, Lab.KEY),
                Answer.text(200, Lab.KEY + "/" + SECOND, both),
                Answer.redirect(302, URI.create("http://" + Lab.KEY + ".example/?sig=" + SIGNATURE)),
                Answer.status(200).header("Content-Length", Lab.KEY),
                Answer.status(200).header("Content-Encoding", "gzip " + Lab.KEY),
                Answer.hangUp(),
                Answer.json(json).cutAfter(20));
    }

    private void ask(BackendRequest request) {
        try {
            see(client.<Object>send(request, answer -> {
                see(answer, answer.json(), answer.json().at(Lab.KEY));
                return answer.json().at(Lab.KEY).at("x").text();
            }));
        } catch (ProviderException e) {
            see(e, e.failure());
        }
    }

    private void download(URI address) throws Exception {
        Downloads downloads =
                client.downloads(DownloadRules.from(client.hosts()).withCredentials());
        try {
            see(downloads.fetch(address, new ByteArrayOutputStream()));
        } catch (ProviderException e) {
            see(e, e.failure());
        }
    }

    private void see(Object... things) {
        for (Object thing : things) {
            seen.add(String.valueOf(thing));
            if (thing instanceof Throwable thrown) {
                StringWriter text = new StringWriter();
                thrown.printStackTrace(new PrintWriter(text, true));
                seen.add(text.toString());
            }
        }
    }
}
