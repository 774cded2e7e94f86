package dev.filmwright.provider.veo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.Uploads;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ScriptedServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs by account, region and date is tried, and a refusal says what may help. */
class AdviceTest {
    private static final String LIVE = "veo-3.1-generate-001";

    @TempDir
    Path work;

    private ScriptedServer server;
    private Provider provider;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
        server.on("POST", FakeGoogle.VERTEX + "*")
                .answer(Answer.json(
                        400,
                        "[{\"error\":{\"code\":400,\"message\":\"Unsupported.\",\"status\":\"INVALID_ARGUMENT\"}}]"));
        provider = Make.open(
                work,
                Uploads.NONE,
                "project",
                "p",
                "token",
                Make.TOKEN,
                "url",
                server.uri("").toString());
    }

    @AfterEach
    void stop() {
        provider.close();
        server.close();
    }

    private String refusal(GenerationRequest.Builder request, ProviderInput... inputs) {
        Failure failure = Make.rejected(provider, Make.work(request, inputs));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID_REQUEST);
        assertThat(failure.billing()).isEqualTo(Failure.Billing.NOT_CHARGED);
        return failure.message();
    }

    @Test
    void four_k_is_not_offered_to_every_account() {
        assertThat(refusal(Make.clip(LIVE, "Rain").size(new FrameSize(3840, 2160))))
                .contains("Unsupported.")
                .contains("try 1080p");
    }

    @Test
    void not_every_account_goes_on_from_a_clip() {
        assertThat(refusal(Make.clip(LIVE, "Rain"), Make.mp4())).contains("last picture as a first frame");
    }

    @Test
    void references_in_1080p_are_not_taken_everywhere() {
        assertThat(refusal(Make.clip(LIVE, "Rain").size(new FrameSize(1920, 1080)), Make.png(InputRole.CHARACTER)))
                .contains("720p and 16:9");
    }

    @Test
    void a_last_frame_is_not_taken_everywhere() {
        assertThat(refusal(
                        Make.clip("veo-3.1-lite-generate-001", "Rain"),
                        Make.png(InputRole.FIRST_FRAME),
                        Make.png(InputRole.LAST_FRAME)))
                .contains("leave it out");
    }

    @Test
    void what_nothing_is_known_to_help_with_is_told_as_google_says_it() {
        Failure failure = Make.failure(() -> provider.submit(Make.work(Make.clip(LIVE, "Rain"))));

        assertThat(failure.message()).contains("Unsupported.");
        assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID_REQUEST);
    }
}
