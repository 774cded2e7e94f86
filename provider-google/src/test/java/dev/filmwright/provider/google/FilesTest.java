package dev.filmwright.provider.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.Pause;
import dev.filmwright.provider.support.http.Retries;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.Uploads;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ReceivedRequest;
import dev.filmwright.testkit.http.ScriptedServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final ProviderInput PICTURE = new Lab.Given(InputRole.CHARACTER, MediaType.PNG, "not a picture");

    private final Remembered uploads = new Remembered();
    private ScriptedServer server;
    private BackendClient client;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
        client = GoogleAccess.key(Lab.KEY).open("google", Lab.builder(server).retries(Retries.ofDefaults()));
        server.on("POST", "/upload/v1beta/files")
                .answer(request -> begun(server.uri("/upload/v1beta/files/x1?upload_id=9")));
        server.on("POST", "/upload/v1beta/files/x1").answer(Answer.json(file("ACTIVE", true)));
        server.on("GET", "/v1beta/files/aa11").answer(Answer.json(file("ACTIVE", false)));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private static Answer begun(URI target) {
        return Answer.json("{}").header("x-goog-upload-url", target.toString());
    }

    private static String file(String state, boolean wrapped) {
        String file =
                "{\"name\":\"files/aa11\",\"uri\":\"https://x.example/v1beta/files/aa11\",\"state\":\"" + state + "\"}";
        return wrapped ? "{\"file\":" + file + "}" : file;
    }

    private GoogleFiles files(Pause pause) {
        return new GoogleFiles("google", client, "v1beta", "acc", uploads, Clock.fixed(NOW, ZoneOffset.UTC), pause);
    }

    private URI put() {
        return files(time -> {}).put(PICTURE);
    }

    @Test
    void a_file_is_uploaded_in_two_steps_and_named_by_its_address() {
        assertThat(put()).isEqualTo(server.uri("/v1beta/files/aa11"));

        ReceivedRequest start = server.requests().get(0);
        assertThat(start.header("X-Goog-Upload-Header-Content-Length").orElse(""))
                .isNotEmpty();
        assertThat(start.carries("resumable")).isTrue();
        assertThat(start.carries("image/png")).isTrue();
        assertThat(start.text()).contains("display_name");
        ReceivedRequest bytes = server.requests().get(1);
        assertThat(bytes.carries("upload, finalize")).isTrue();
        assertThat(bytes.text()).isEqualTo("not a picture");
    }

    @Test
    void the_same_bytes_are_uploaded_once_and_looked_for_before_they_are_used_again() {
        put();
        put();

        assertThat(server.count("POST", "/upload/v1beta/files")).isEqualTo(1);
        assertThat(server.count("GET", "/v1beta/files/aa11")).isEqualTo(1);
    }

    @Test
    void an_upload_is_remembered_for_less_than_the_48_hours_google_keeps_it() {
        put();

        assertThat(uploads.expires).isAfter(NOW.plus(Duration.ofHours(40))).isBefore(NOW.plus(Duration.ofHours(48)));
    }

    @Test
    void what_is_remembered_is_a_name_that_lets_nobody_in() {
        put();

        assertThat(uploads.handles.values()).containsExactly("files/aa11");
    }

    @Test
    void a_file_that_google_has_lost_is_uploaded_again() {
        put();
        server.on("GET", "/v1beta/files/aa11")
                .answer(Answer.json(403, "{\"error\":{\"code\":403,\"status\":\"PERMISSION_DENIED\"}}"))
                .answer(Answer.json(file("ACTIVE", false)));

        put();

        assertThat(server.count("POST", "/upload/v1beta/files")).isEqualTo(2);
    }

    @Test
    void a_file_that_is_looked_through_is_waited_for() {
        server.on("POST", "/upload/v1beta/files/x1").answer(Answer.json(file("PROCESSING", true)));
        server.on("GET", "/v1beta/files/aa11")
                .answer(Answer.json(file("PROCESSING", false)))
                .answer(Answer.json(file("ACTIVE", false)));

        put();

        assertThat(server.count("GET", "/v1beta/files/aa11")).isEqualTo(2);
    }

    @Test
    void a_file_that_takes_long_is_come_back_for_without_another_upload() {
        server.on("POST", "/upload/v1beta/files/x1").answer(Answer.json(file("PROCESSING", true)));
        server.on("GET", "/v1beta/files/aa11").answer(Answer.json(file("PROCESSING", false)));

        Failure failure = Lab.failure(this::put);
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.retryable()).isTrue();
        assertThat(failure.retryAfter()).isPresent();
        assertThat(failure.billing()).isEqualTo(Failure.Billing.NOT_CHARGED);

        server.on("GET", "/v1beta/files/aa11").answer(Answer.json(file("ACTIVE", false)));
        put();
        assertThat(server.count("POST", "/upload/v1beta/files")).isEqualTo(1);
    }

    @Test
    void a_file_that_google_cannot_read_is_refused_and_forgotten() {
        server.on("POST", "/upload/v1beta/files/x1").answer(Answer.json(file("FAILED", true)));

        Failure failure = Lab.failure(this::put);

        assertThat(failure.kind()).isEqualTo(Kind.INVALID_REQUEST);
        assertThat(failure.message()).contains("CHARACTER").contains("image/png");
        assertThat(uploads.handles).isEmpty();
    }

    @Test
    void bytes_that_broke_on_the_way_are_sent_again_from_the_beginning() {
        server.on("POST", "/upload/v1beta/files/x1")
                .answer(Answer.reset())
                .answer(Answer.json(400, "{\"error\":{\"code\":400,\"status\":\"INVALID_ARGUMENT\"}}"))
                .answer(Answer.json(file("ACTIVE", true)));

        put();

        assertThat(server.count("POST", "/upload/v1beta/files")).isEqualTo(2);
    }

    @Test
    void an_upload_that_does_not_work_is_never_uncertain_as_nothing_was_bought() {
        server.on("POST", "/upload/v1beta/files/x1").answer(Answer.reset());

        Failure failure = Lab.failure(this::put);

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure.billing()).isEqualTo(Failure.Billing.NOT_CHARGED);
    }

    @Test
    void an_upload_address_elsewhere_is_not_followed_with_the_key() {
        try (ScriptedServer elsewhere = ScriptedServer.start()) {
            server.on("POST", "/upload/v1beta/files").answer(begun(elsewhere.uri("/take")));

            assertThat(Lab.failure(this::put).kind()).isEqualTo(Kind.BAD_RESPONSE);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void a_name_that_leads_elsewhere_is_refused() {
        server.on("POST", "/upload/v1beta/files/x1")
                .answer(Answer.json("{\"file\":{\"name\":\"files/../../secrets\",\"state\":\"ACTIVE\"}}"));

        assertThat(Lab.failure(this::put).kind()).isEqualTo(Kind.BAD_RESPONSE);
    }

    @Test
    void who_is_interrupted_while_it_waits_is_let_go() {
        server.on("POST", "/upload/v1beta/files/x1").answer(Answer.json(file("PROCESSING", true)));

        Failure failure = Lab.failure(() -> files(time -> {
                    throw new InterruptedException();
                })
                .put(PICTURE));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.kind()).isEqualTo(Kind.CANCELLED);
        assertThat(failure.billing()).isEqualTo(Failure.Billing.NOT_CHARGED);
    }

    /** Remembers uploads in memory. */
    private static final class Remembered implements Uploads {
        private final Map<String, String> handles = new HashMap<>();
        private Instant expires = Instant.MIN;

        @Override
        public Optional<String> find(String sha256, String variant) {
            return Optional.ofNullable(handles.get(sha256 + variant));
        }

        @Override
        public void remember(String sha256, String variant, String handle, Instant until) {
            handles.put(sha256 + variant, handle);
            expires = until;
        }

        @Override
        public void forget(String sha256, String variant) {
            handles.remove(sha256 + variant);
        }
    }
}
