package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.NotFoundException;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Submission;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CancelTest extends EngineTest {

    @Test
    void a_queued_job_is_never_sent() {
        JobId id = studio.start();

        Job job = studio.generations.cancel(id);
        studio.timer.settle();

        assertThat(job.state()).isEqualTo(JobState.CANCELLED);
        assertThat(job.failure().orElseThrow().kind()).isEqualTo(Failure.Kind.CANCELLED);
        assertThat(provider.sent).isEmpty();
    }

    @Test
    void the_request_reaches_the_backend() {
        provider.polls.add(() -> PollingTest.running(Duration.ofSeconds(5)));
        JobId id = studio.start();
        studio.timer.settle();

        Job job = studio.generations.cancel(id);
        studio.timer.advance(Duration.ofMinutes(1));

        assertThat(provider.cancelled).containsExactly("op-" + id);
        assertThat(job.state()).isEqualTo(JobState.CANCELLED);
        assertThat(studio.state(id)).isEqualTo(JobState.CANCELLED);
        assertThat(provider.pollCount).hasValue(1);
    }

    @Test
    void a_cancelled_job_gives_its_place_to_the_next() {
        provider.capabilities = FakeProvider.drawing().maxConcurrent(1).build();
        reopen();
        provider.polls.add(() -> PollingTest.running(Duration.ofHours(1)));
        JobId first = studio.start();
        JobId second = studio.start();
        studio.timer.settle();
        assertThat(studio.state(second)).isEqualTo(JobState.QUEUED);

        studio.generations.cancel(first);
        studio.timer.settle();

        assertThat(studio.state(second)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void where_it_is_too_late_the_job_goes_on() {
        provider.polls.add(() -> PollingTest.running(Duration.ofSeconds(5)));
        provider.onCancel = () -> CancelResult.TOO_LATE;
        JobId id = studio.start();
        studio.timer.settle();

        assertThat(studio.generations.cancel(id).state()).isEqualTo(JobState.RUNNING);
        studio.timer.advance(Duration.ofSeconds(5));

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void a_job_cancelled_while_it_is_sent_is_stopped_as_soon_as_the_backend_names_it() {
        JobId[] id = new JobId[1];
        provider.submissions.add(request -> {
            assertThat(studio.generations.cancel(id[0]).state()).isEqualTo(JobState.SUBMITTING);
            return provider.accept(request);
        });
        id[0] = studio.start();
        studio.timer.settle();

        assertThat(studio.state(id[0])).isEqualTo(JobState.CANCELLED);
        assertThat(provider.cancelled).containsExactly("op-" + id[0]);
        assertThat(provider.pollCount).hasValue(0);
    }

    @Test
    void a_job_cancelled_while_a_failing_call_is_made_is_not_sent_again() {
        JobId[] id = new JobId[1];
        provider.submissions.add(request -> {
            studio.generations.cancel(id[0]);
            return new Submission.Rejected(failure(Failure.Kind.UNAVAILABLE, true));
        });
        id[0] = studio.start();
        studio.timer.advance(Duration.ofHours(1));

        assertThat(studio.state(id[0])).isEqualTo(JobState.CANCELLED);
        assertThat(provider.sent).hasSize(1);
    }

    @Test
    void a_request_to_stop_outlives_the_library() {
        provider.remembers = true;
        JobId[] id = new JobId[1];
        provider.submissions.add(request -> {
            provider.accept(request);
            studio.generations.cancel(id[0]);
            throw thrown(failure(Failure.Kind.UNCERTAIN, false));
        });
        provider.lookups.add(() -> {
            throw thrown(failure(Failure.Kind.UNAVAILABLE, true));
        });
        id[0] = studio.start();
        studio.timer.settle();
        assertThat(studio.state(id[0])).isEqualTo(JobState.SUBMITTING);

        reopen();
        studio.timer.settle();

        assertThat(studio.state(id[0])).isEqualTo(JobState.CANCELLED);
        assertThat(provider.cancelled).containsExactly("op-" + id[0]);
    }

    @Test
    void a_backend_that_cannot_be_reached_is_told_to_the_caller_and_the_job_goes_on() {
        provider.polls.add(() -> PollingTest.running(Duration.ofSeconds(5)));
        provider.onCancel = () -> {
            throw thrown(failure(Failure.Kind.UNAVAILABLE, true));
        };
        JobId id = studio.start();
        studio.timer.settle();

        assertThatThrownBy(() -> studio.generations.cancel(id)).isInstanceOf(ProviderException.class);
        studio.timer.advance(Duration.ofSeconds(5));

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void a_finished_job_stays_as_it_is() {
        Job job = studio.run();

        assertThat(studio.generations.cancel(job.id())).isEqualTo(job);
    }

    @Test
    void an_uncertain_job_can_be_given_up() {
        provider.remembers = false;
        provider.submissions.add(request -> {
            throw thrown(failure(Failure.Kind.UNCERTAIN, false));
        });
        JobId id = studio.run().id();

        assertThat(studio.generations.cancel(id).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void an_unknown_job_is_not_found() {
        assertThatThrownBy(() -> studio.generations.cancel(new JobId("none"))).isInstanceOf(NotFoundException.class);
    }
}
