package dev.filmwright.provider.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.testkit.http.Gate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Closing the connection is the one way to stop a model, and an interrupt does that. */
@Timeout(120)
class StoppingTest {
    @TempDir
    Path folder;

    @Test
    void an_interrupt_in_the_middle_of_an_answer_ends_the_call_and_keeps_nothing() throws Exception {
        try (Rig rig = Rig.of(folder, "0.32.15", FakeModel.seeing("llava:7b"))) {
            Gate gate = new Gate();
            String lines = Fixtures.text("chat-stream.ndjson");
            rig.ollama.answers(FakeOllama.stream(lines).pausedAfter(lines.indexOf('\n') + 1L, gate));
            ProviderRequest request = Rig.request("llava:7b", more -> more);
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread asking = new Thread(() -> {
                try {
                    rig.provider.submit(request);
                    end.complete(new AssertionError("it was answered"));
                } catch (Throwable e) {
                    end.complete(e);
                }
            });
            asking.start();
            assertThat(gate.awaitArrival(Duration.ofMinutes(1))).isTrue();

            asking.interrupt();

            assertThat(end.get(1, TimeUnit.MINUTES))
                    .isInstanceOfSatisfying(
                            ProviderException.class,
                            e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.CANCELLED));
            assertThat(rig.provider.find(request.clientKey())).isEqualTo(new Lookup.Unsupported());
        }
    }

    @Test
    void what_is_done_cannot_be_stopped() {
        try (Rig rig = Rig.of(folder, "0.32.15")) {
            assertThat(rig.provider.cancel(new Operation("any"))).isEqualTo(CancelResult.TOO_LATE);
        }
    }
}
