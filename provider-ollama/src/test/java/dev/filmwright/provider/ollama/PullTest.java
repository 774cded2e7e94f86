package dev.filmwright.provider.ollama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.server.PullListener;
import dev.filmwright.testkit.http.Gate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Models are fetched layer by layer, and are there when the server says so and not before. */
@Timeout(120)
class PullTest {
    private static final PullListener NOBODY = (doing, done, total) -> {};

    @TempDir
    Path folder;

    @Test
    void the_literal_lines_are_told_as_bytes_of_all_layers() throws InterruptedException {
        try (Rig rig = Rig.of(folder, "0.32.15")) {
            pulls(rig, Fixtures.text("pull.ndjson"));
            List<String> heard = Collections.synchronizedList(new ArrayList<>());

            pull(rig, "llava-1.6:7b", (doing, done, total) -> heard.add(doing + " " + done + "/" + total));

            assertThat(heard)
                    .startsWith("pulling manifest 0/0", "pulling 170370233dd5 0/4108916384")
                    .contains("pulling 170370233dd5 104857600/4108916384")
                    .endsWith("success 104857600/4108916384");
            assertThat(rig.ollama.lastAsked("pull").at("model").text()).isEqualTo("llava:7b");
        }
    }

    @Test
    void layers_that_are_mixed_are_summed_and_the_total_grows() throws InterruptedException {
        try (Rig rig = Rig.of(folder, "0.32.15")) {
            pulls(rig, """
                    {"status":"a","digest":"sha256:a","total":3000000000}
                    {"status":"b","digest":"sha256:b","total":100,"completed":100}
                    {"status":"a","digest":"sha256:a","total":3000000000,"completed":2500000000}
                    {"status":"b","digest":"sha256:b","total":100,"completed":900}
                    {"status":"success"}
                    """);
            List<String> heard = Collections.synchronizedList(new ArrayList<>());

            pull(rig, "llava:7b", (doing, done, total) -> heard.add(done + "/" + total));

            assertThat(heard)
                    .containsExactly(
                            "0/3000000000",
                            "100/3000000100",
                            "2500000100/3000000100",
                            "2500000100/3000000100",
                            "2500000100/3000000100");
        }
    }

    @Test
    void a_model_nobody_has_is_told_although_the_server_said_200() {
        try (Rig rig = Rig.of(folder, "0.32.15")) {
            pulls(rig, Fixtures.text("pull-missing.ndjson"));

            assertThatThrownBy(() -> pull(rig, "lava:7b", NOBODY))
                    .isInstanceOfSatisfying(ProviderException.class, e -> {
                        assertThat(e.failure().kind()).isEqualTo(Failure.Kind.NOT_FOUND);
                        assertThat(e.failure().message()).contains("file does not exist", "check name and tag");
                        assertThat(e.failure().retryable()).isFalse();
                    });
        }
    }

    @Test
    void a_stream_that_ends_before_success_has_fetched_nothing() {
        try (Rig rig = Rig.of(folder, "0.32.15")) {
            pulls(rig, Fixtures.text("pull.ndjson").replace("{\"status\":\"success\"}\n", ""));

            assertThatThrownBy(() -> pull(rig, "llava:7b", NOBODY))
                    .isInstanceOfSatisfying(ProviderException.class, e -> {
                        assertThat(e.failure().message()).contains("pull it again");
                        assertThat(e.failure().retryable()).isTrue();
                    });
        }
    }

    @Test
    void an_interrupt_stops_it_and_the_next_time_goes_on() throws Exception {
        try (Rig rig = Rig.of(folder, "0.32.15")) {
            Gate gate = new Gate();
            String lines = Fixtures.text("pull.ndjson");
            rig.ollama
                    .server()
                    .on("POST", "/api/pull")
                    .answer(FakeOllama.stream(lines).pausedAfter(lines.indexOf('\n') + 1L, gate))
                    .answer(FakeOllama.stream(lines));
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread puller = new Thread(() -> {
                try {
                    pull(rig, "llava:7b", NOBODY);
                    end.complete(new AssertionError("it was fetched"));
                } catch (Throwable e) {
                    end.complete(e);
                }
            });
            puller.start();
            assertThat(gate.awaitArrival(Duration.ofMinutes(1))).isTrue();

            puller.interrupt();

            assertThat(end.get(1, TimeUnit.MINUTES)).isInstanceOf(InterruptedException.class);
            pull(rig, "llava:7b", NOBODY);
        }
    }

    private static void pulls(Rig rig, String lines) {
        rig.ollama.server().on("POST", "/api/pull").answer(FakeOllama.stream(lines));
    }

    private static void pull(Rig rig, String model, PullListener listener) throws InterruptedException {
        rig.provider.server().orElseThrow().pull(model, listener);
    }
}
