package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.WebhookDelivery;
import dev.filmwright.spi.PollResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookTest {
    private static final Duration LONG = Duration.ofMinutes(9);

    @TempDir
    Path folder;

    private final FakeProvider backend = new FakeProvider();
    private Studio studio;

    @BeforeEach
    void open() {
        studio = Studio.open(folder, backend);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void a_job_its_backend_calls_about_is_asked_after_at_once() {
        backend.polls.add(() -> new PollResult.Running(OptionalDouble.empty(), LONG));
        JobId id = studio.run().id();
        assertThat(studio.state(id)).isEqualTo(JobState.RUNNING);

        assertThat(studio.generations.webhook(FakeProvider.ID, signed(operation(id))))
                .isTrue();
        studio.timer.settle();

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void a_job_that_goes_on_is_asked_after_again_when_that_was_due() {
        backend.polls.add(() -> new PollResult.Running(OptionalDouble.empty(), LONG));
        backend.polls.add(() -> new PollResult.Running(OptionalDouble.empty(), LONG));
        JobId id = studio.run().id();
        studio.generations.webhook(FakeProvider.ID, signed(operation(id)));
        studio.timer.settle();
        assertThat(backend.pollCount).hasValue(2);

        studio.timer.advance(LONG);

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(backend.pollCount).as("one line of questions, not two").hasValue(3);
    }

    @Test
    void a_call_about_nothing_known_does_nothing() {
        JobId id = studio.run().id();
        int asked = backend.pollCount.get();
        assertThat(studio.generations.webhook(FakeProvider.ID, signed("somebody else's")))
                .isFalse();
        assertThat(studio.generations.webhook(FakeProvider.ID, signed(operation(id))))
                .as("it is done")
                .isFalse();
        studio.timer.settle();
        assertThat(backend.pollCount).hasValue(asked);
    }

    @Test
    void a_call_that_is_not_the_backends_is_refused() {
        WebhookDelivery forged = WebhookDelivery.of(Map.of("operation", List.of("op")), new byte[0]);
        assertThatThrownBy(() -> studio.generations.webhook(FakeProvider.ID, forged))
                .isInstanceOfSatisfying(
                        ProviderException.class,
                        e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.AUTHENTICATION));
    }

    @Test
    void a_call_for_a_provider_that_is_not_there_says_which_are() {
        assertThatThrownBy(() -> studio.generations.webhook("nobody", signed("op")))
                .isInstanceOf(InvalidInputException.class);
    }

    private String operation(JobId id) {
        return studio.generations.job(id).operation().orElseThrow();
    }

    private static WebhookDelivery signed(String operation) {
        return WebhookDelivery.of(
                Map.of("Signature", List.of("X"), "Operation", List.of(operation)), new byte[] {1, 2, 3});
    }
}
