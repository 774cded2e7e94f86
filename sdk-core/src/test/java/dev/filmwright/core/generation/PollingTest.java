package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.PollResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PollingTest extends EngineTest {

    @Test
    void the_backend_is_asked_again_when_it_said() {
        provider.polls.add(() -> running(Duration.ofSeconds(5)));

        JobId id = studio.start();
        studio.timer.advance(Duration.ofMillis(4_999));
        assertThat(studio.state(id)).isEqualTo(JobState.RUNNING);
        assertThat(provider.pollCount).hasValue(1);
        studio.timer.advance(Duration.ofMillis(1));

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(provider.pollCount).hasValue(2);
    }

    @Test
    void a_backend_that_asks_to_be_asked_at_once_is_not_asked_in_a_loop() {
        provider.otherwise = () -> running(Duration.ZERO);

        studio.start();
        studio.timer.advance(Duration.ofSeconds(1));

        assertThat(provider.pollCount.get()).isBetween(15, 25);
    }

    @Test
    void a_failed_job_carries_the_backends_failure() {
        Failure refused = failure(Failure.Kind.CONTENT_REJECTED, false);
        provider.polls.add(() -> new PollResult.Failed(refused));

        Job job = studio.run();

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.failure()).contains(refused);
    }

    @Test
    void a_call_that_breaks_says_nothing_about_the_job() {
        for (int i = 0; i < 20; i++) {
            provider.polls.add(() -> {
                throw thrown(failure(Failure.Kind.UNAVAILABLE, true));
            });
        }
        provider.polls.add(() -> {
            throw new IllegalStateException("a defect in the provider");
        });

        JobId id = studio.start();
        studio.timer.advance(Duration.ofMinutes(5));
        assertThat(studio.state(id)).isEqualTo(JobState.RUNNING);
        studio.timer.advance(Duration.ofHours(3));

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(provider.sent).hasSize(1);
    }

    @Test
    void done_without_output_is_a_failure_not_a_wait() {
        provider.polls.add(
                () -> new PollResult.Succeeded(List.of(), OptionalLong.empty(), Optional.empty(), List.of()));

        Job job = studio.run();

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.failure().orElseThrow().kind()).isEqualTo(Failure.Kind.BAD_RESPONSE);
    }

    static PollResult running(Duration askAgainAfter) {
        return new PollResult.Running(OptionalDouble.empty(), askAgainAfter);
    }
}
