package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ConflictException;
import dev.filmwright.Failure;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Submission;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryTest extends EngineTest {

    @Test
    void an_uncertain_job_is_sent_again_under_the_same_key_if_the_caller_says_so() {
        provider.remembers = false;
        provider.submissions.add(request -> {
            throw thrown(failure(Failure.Kind.UNCERTAIN, false));
        });
        JobId id = studio.run().id();

        Job queued = studio.generations.retry(id);
        studio.timer.settle();

        assertThat(queued.failure()).isEmpty();
        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(provider.sent).containsExactly(id.value(), id.value());
    }

    @Test
    void a_failed_job_begins_a_new_round_so_that_the_backend_does_not_answer_with_the_old_failure() {
        provider.polls.add(() -> new PollResult.Failed(failure(Failure.Kind.BAD_RESPONSE, false)));
        JobId id = studio.run().id();

        studio.generations.retry(id);
        studio.timer.settle();

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(studio.generations.job(id).attempts()).isEqualTo(2);
        assertThat(provider.sent).containsExactly(id.value(), id.value() + "-1");
    }

    @Test
    void a_retried_job_has_all_its_automatic_tries_again() {
        for (int i = 0; i < 6; i++) {
            provider.submissions.add(request -> new Submission.Rejected(failure(Failure.Kind.UNAVAILABLE, true)));
        }
        JobId id = studio.start();
        studio.timer.advance(Duration.ofMinutes(5));
        assertThat(studio.state(id)).isEqualTo(JobState.FAILED);

        studio.generations.retry(id);
        studio.timer.advance(Duration.ofMinutes(5));

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void a_job_that_succeeded_or_goes_on_is_not_sent_again() {
        Job done = studio.run();
        JobId queued = studio.start();

        assertThatThrownBy(() -> studio.generations.retry(done.id()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("SUCCEEDED");
        assertThatThrownBy(() -> studio.generations.retry(queued)).isInstanceOf(ConflictException.class);
        assertThat(provider.sent).hasSize(1);
    }
}
