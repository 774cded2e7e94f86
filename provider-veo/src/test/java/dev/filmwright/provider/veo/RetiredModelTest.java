package dev.filmwright.provider.veo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Uploads;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ScriptedServer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models vanish with weeks of notice: that is said as that, and with what to use instead. */
class RetiredModelTest {
    @TempDir
    Path work;

    private ScriptedServer server;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
        server.on("POST", "/v1beta/models/*")
                .answer(
                        Answer.json(
                                404,
                                "{\"error\":{\"code\":404,\"message\":\"This model is no longer available\",\"status\":\"NOT_FOUND\"}}"));
        server.on("POST", FakeGoogle.VERTEX + "*")
                .answer(Answer.json(
                        404, "{\"error\":{\"code\":404,\"message\":\"not found\",\"status\":\"NOT_FOUND\"}}"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_model_google_offers_no_longer_is_called_retired_and_not_unknown() {
        try (Provider provider = Make.open(
                work,
                Uploads.NONE,
                "transport",
                "gemini",
                "key",
                Make.KEY,
                "url",
                server.uri("").toString())) {
            Failure failure = Make.rejected(provider, Make.work(Make.clip("veo-3.1-generate-preview", "Rain")));

            assertThat(failure.kind()).isEqualTo(Kind.UNSUPPORTED);
            assertThat(failure.message()).contains("retired on 2026-10-22").contains("gemini-omni-1.2-flash");
            assertThat(failure.billing()).isEqualTo(Failure.Billing.NOT_CHARGED);
            assertThat(failure.retryable()).isFalse();
        }
    }

    @Test
    void a_model_without_a_known_end_that_google_does_not_know_may_be_either() {
        try (Provider provider = Make.open(
                work,
                Uploads.NONE,
                "project",
                "p",
                "token",
                Make.TOKEN,
                "url",
                server.uri("").toString())) {
            Failure failure = Make.rejected(provider, Make.work(Make.clip("veo-3.1-generate-001", "Rain")));

            assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
            assertThat(failure.message()).contains("retired or misspelt");
        }
    }

    @Test
    void where_google_itself_is_asked_the_engine_knows_the_last_day() {
        try (Provider google = Make.open(work, Uploads.NONE, "transport", "gemini", "key", Make.KEY)) {
            assertThat(retires(google, "veo-3.1-generate-preview")).contains(LocalDate.of(2026, 10, 22));
            assertThat(retires(google, "veo-2.0-generate-001")).contains(LocalDate.of(2026, 6, 30));
        }
        try (Provider vertex = Make.open(work, Uploads.NONE, "project", "p", "token", Make.TOKEN)) {
            assertThat(retires(vertex, "veo-3.1-generate-001")).isEmpty();
            assertThat(retires(vertex, "veo-3.0-generate-001")).contains(LocalDate.of(2026, 6, 30));
        }
    }

    @Test
    void a_gateway_has_last_days_of_its_own() {
        try (Provider gateway = Make.open(
                work, Uploads.NONE, "transport", "gemini", "key", Make.KEY, "url", "https://gateway.example")) {
            assertThat(retires(gateway, "veo-3.1-generate-preview")).isEmpty();
        }
    }

    private static Optional<LocalDate> retires(Provider provider, String id) {
        Model model = provider.models().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return model.capabilities().retires();
    }
}
