package dev.filmwright.provider.veo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Uploads;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ScriptedServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Google throws files away after two days: who comes later is told so, and not that its key is wrong. */
class RetentionTest {
    private static final String NAME = "models/veo-3.1-generate-preview/operations/vz341u0pmdlc";
    private static final Operation OPERATION = new Operation("gemini:" + NAME);
    private static final Output CLIP = new Output("clip-0", MediaType.MP4);
    private static final String GONE =
            "{\"error\":{\"code\":403,\"message\":\"You do not have permission to access the File "
                    + "k3v9x2 or it may not exist.\",\"status\":\"PERMISSION_DENIED\"}}";

    @TempDir
    Path work;

    private ScriptedServer server;
    private Provider provider;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
        server.on("GET", "/v1beta/" + NAME)
                .answer(Answer.json(Make.literal("gemini-done")
                        .replace(
                                "https://generativelanguage.googleapis.com",
                                server.uri("").toString())));
        provider = Make.open(
                work,
                Uploads.NONE,
                "transport",
                "gemini",
                "key",
                Make.KEY,
                "url",
                server.uri("").toString());
    }

    @AfterEach
    void stop() {
        provider.close();
        server.close();
    }

    @Test
    void a_file_that_is_gone_is_not_a_wrong_key() {
        server.on("GET", "/v1beta/files/k3v9x2:download").answer(Answer.json(403, GONE));

        Failure failure = Make.failure(() -> Make.download(provider, OPERATION, CLIP));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.NOT_FOUND);
        assertThat(failure.message()).contains("2 days");
    }

    @Test
    void an_operation_that_is_gone_ends_its_job() {
        server.on("GET", "/v1beta/" + NAME)
                .answer(Answer.json(404, "{\"error\":{\"code\":404,\"message\":\"gone\",\"status\":\"NOT_FOUND\"}}"));

        PollResult result = provider.poll(OPERATION);

        assertThat(Make.failed(result).kind()).isEqualTo(Failure.Kind.NOT_FOUND);
        assertThat(Make.failed(result).billing()).isEqualTo(Failure.Billing.UNKNOWN);
        assertThat(Make.failure(() -> Make.download(provider, OPERATION, CLIP)).kind())
                .isEqualTo(Failure.Kind.NOT_FOUND);
    }

    @Test
    void an_output_nobody_made_is_not_there() {
        Failure failure = Make.failure(() -> Make.download(provider, OPERATION, new Output("clip-7", MediaType.MP4)));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.NOT_FOUND);
        assertThat(failure.message()).contains("clip-7");
    }

    @Test
    void an_address_that_leads_elsewhere_is_not_asked() {
        try (ScriptedServer elsewhere = ScriptedServer.start()) {
            server.on("GET", "/v1beta/" + NAME)
                    .answer(Answer.json(Make.literal("gemini-done")
                            .replace(
                                    "https://generativelanguage.googleapis.com",
                                    elsewhere.uri("").toString())));

            assertThat(Make.failure(() -> Make.download(provider, OPERATION, CLIP))
                            .kind())
                    .isEqualTo(Failure.Kind.BAD_RESPONSE);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }
}
