package dev.filmwright.provider.support.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.Gate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Lab lab = new Lab();
    private final Gate never = new Gate();
    private final BackendClient client = lab.builder().build();

    @AfterEach
    void close() {
        client.close();
        lab.close();
    }

    @Test
    void a_question_is_left_and_the_flag_is_set_again() throws Exception {
        lab.server.on("GET", "/a").answer(Answer.json("1").behind(never));
        Left left = interruptedWhile(() -> client.send(BackendRequest.get(client.address("a")), BackendAnswer::text));
        assertThat(left.kind).isEqualTo(Kind.CANCELLED);
        assertThat(left.flag).isTrue();
    }

    @Test
    void work_that_was_sent_is_uncertain() throws Exception {
        lab.server.on("POST", "/a").answer(Answer.json("1").behind(never));
        Left left = interruptedWhile(() -> client.send(BackendRequest.post(client.address("a")), BackendAnswer::text));
        assertThat(left.kind).isEqualTo(Kind.UNCERTAIN);
        assertThat(left.flag).isTrue();
    }

    @Test
    void a_download_is_left_in_the_middle() throws Exception {
        lab.server
                .on("GET", "/a")
                .answer(Answer.bytes(200, "image/png", new byte[100]).pausedAfter(10, never));
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        Left left = interruptedWhile(() -> fetch(target));
        assertThat(left.kind).isEqualTo(Kind.CANCELLED);
        assertThat(left.flag).isTrue();
        assertThat(target.size()).isLessThanOrEqualTo(10);
    }

    @Test
    void a_pause_is_left() {
        lab.server.on("GET", "/a").answer(Answer.status(500));
        Thread.currentThread().interrupt();
        try (BackendClient sleepy = lab.builder().pause(Pause.sleeping()).build()) {
            assertThat(catchThrowableOfType(
                                    ProviderException.class,
                                    () -> sleepy.send(BackendRequest.get(sleepy.address("a")), BackendAnswer::text))
                            .failure()
                            .kind())
                    .isEqualTo(Kind.CANCELLED);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private Downloaded fetch(ByteArrayOutputStream target) {
        try {
            return client.downloads(DownloadRules.from(client.hosts())).fetch(client.address("a"), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Left interruptedWhile(Runnable call) throws Exception {
        CompletableFuture<Left> left = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                call.run();
                left.completeExceptionally(new AssertionError("it was not left"));
            } catch (ProviderException e) {
                left.complete(
                        new Left(e.failure().kind(), Thread.currentThread().isInterrupted()));
            } catch (RuntimeException e) {
                left.completeExceptionally(e);
            }
        });
        thread.start();
        assertThat(never.awaitArrival(MINUTE)).isTrue();
        thread.interrupt();
        return left.get(1, TimeUnit.MINUTES);
    }

    private record Left(Kind kind, boolean flag) {}
}
