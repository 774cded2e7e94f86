package dev.filmwright.provider.veo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Submission;
import dev.filmwright.spi.Uploads;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ScriptedServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of tomorrow needs no new jar where Google says that there is one. */
class NewModelTest {
    private static final String NEW = "gemini-omni-2.0-flash";

    @TempDir
    Path work;

    private ScriptedServer server;
    private Provider provider;

    @BeforeEach
    void start() {
        server = ScriptedServer.start();
        server.on("GET", "/v1beta/models/" + NEW).answer(Answer.json("{\"name\":\"models/" + NEW + "\"}"));
        server.on("GET", "/v1beta/models/gemini-omni-x")
                .answer(Answer.json(404, "{\"error\":{\"code\":404,\"status\":\"NOT_FOUND\"}}"));
        server.on("POST", "/v1beta/interactions").answer(Answer.json("{\"id\":\"v1_1\",\"status\":\"queued\"}"));
        provider = Make.open(
                work,
                Uploads.NONE,
                "transport",
                "omni",
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
    void one_that_google_offers_is_taken_for_the_newest_of_its_family() {
        Model model = provider.model(NEW).orElseThrow();

        assertThat(model.capabilities().inputs())
                .isEqualTo(provider.models().get(0).capabilities().inputs());
        Make.accepted(provider, Make.work(Make.clip(NEW, "Rain")));
        assertThat(Make.json(server.requests("POST", "/v1beta/interactions")
                                .get(0)
                                .text())
                        .at("model")
                        .text())
                .isEqualTo(NEW);
    }

    @Test
    void one_that_google_does_not_offer_is_none() {
        assertThat(provider.model("gemini-omni-x")).isEmpty();
    }

    @Test
    void one_that_is_listed_or_of_another_family_is_not_asked_for() {
        assertThat(provider.model("gemini-omni-1.2-flash")).isPresent();
        assertThat(provider.model("sora-9")).isEmpty();
        assertThat(provider.model("gemini-omni-../x")).isEmpty();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_call_that_does_not_work_says_nothing_about_the_model() {
        server.on("GET", "/v1beta/models/" + NEW).answer(Answer.json(503, "{}"));

        assertThat(Make.failure(() -> provider.model(NEW)).kind()).isEqualTo(Failure.Kind.UNAVAILABLE);
    }

    @Test
    void vertex_names_its_models_on_pages_only() {
        try (Provider vertex = Make.open(
                work,
                Uploads.NONE,
                "project",
                "p",
                "token",
                Make.TOKEN,
                "url",
                server.uri("").toString())) {
            assertThat(vertex.model("veo-4.0-generate-001")).isEmpty();
            assertThat(vertex.submit(Make.work(Make.clip("veo-4.0-generate-001", "Rain"))))
                    .isInstanceOf(Submission.Rejected.class);
            assertThat(server.requests()).isEmpty();
        }
    }
}
