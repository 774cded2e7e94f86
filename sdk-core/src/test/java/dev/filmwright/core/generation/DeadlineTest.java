package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.JobTerms;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.PollResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest extends EngineTest {
    private static final JobTerms SOON = JobTerms.usual().startWithin(Duration.ofMinutes(5));
    private static final JobTerms QUICK = JobTerms.usual().finishWithin(Duration.ofMinutes(5));

    /** Rows keep their times by the system's clock, which goes on while tests run. */
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5).plusSeconds(2);

    private static final Duration NEARLY = Duration.ofMinutes(4);

    private static PollResult running() {
        return PollingTest.running(Duration.ofMinutes(2));
    }

    private Failure failure(JobId id) {
        return studio.generations.job(id).failure().orElseThrow();
    }

    private void timedOut(JobId id, Failure.Billing billing) {
        assertThat(studio.state(id)).isEqualTo(JobState.FAILED);
        assertThat(failure(id).kind()).isEqualTo(Failure.Kind.TIMEOUT);
        assertThat(failure(id).billing()).isEqualTo(billing);
    }

    @Test
    void a_job_that_waits_too_long_for_a_place_fails_and_costs_nothing() {
        provider.capabilities = FakeProvider.drawing().maxConcurrent(1).build();
        provider.otherwise = DeadlineTest::running;
        reopen();
        JobId first = studio.start();
        JobId late = studio.start(SOON);

        studio.timer.advance(NEARLY);
        assertThat(studio.state(late)).isEqualTo(JobState.QUEUED);
        studio.timer.advance(FIVE_MINUTES);

        timedOut(late, Failure.Billing.NOT_CHARGED);
        assertThat(provider.sent).containsExactly(first.value());
    }

    @Test
    void so_does_one_that_waits_while_everything_is_paused() {
        studio.generations.control().pause();
        JobId id = studio.start(SOON);

        studio.timer.advance(FIVE_MINUTES);

        timedOut(id, Failure.Billing.NOT_CHARGED);
        studio.generations.control().resume();
        studio.timer.advance(FIVE_MINUTES);
        assertThat(provider.sent).isEmpty();
    }

    @Test
    void and_one_whose_backend_only_asks_for_more_time() {
        refuse(100, askingToWait(Duration.ofMinutes(1)));
        JobId id = studio.start(SOON);

        studio.timer.advance(FIVE_MINUTES);

        timedOut(id, Failure.Billing.NOT_CHARGED);
    }

    @Test
    void and_one_that_was_queued_before_the_library_was_opened() {
        studio.generations.control().pause();
        JobId id = studio.start(SOON);
        provider.capabilities = FakeProvider.drawing().maxConcurrent(1).build();
        reopen();
        studio.generations.control().pause();

        studio.timer.advance(NEARLY);
        assertThat(studio.state(id)).isEqualTo(JobState.QUEUED);
        studio.timer.advance(FIVE_MINUTES);

        timedOut(id, Failure.Billing.NOT_CHARGED);
    }

    @Test
    void a_job_sent_in_time_may_take_as_long_as_it_takes() {
        provider.otherwise = DeadlineTest::running;
        JobId id = studio.start(SOON);
        studio.timer.advance(Duration.ofHours(2));
        provider.otherwise = FakeProvider::succeeded;
        studio.timer.advance(Duration.ofMinutes(3));

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void a_job_that_failed_for_time_can_be_sent_again_and_has_its_time_anew() {
        studio.generations.control().pause();
        JobId id = studio.start(SOON);
        studio.timer.advance(FIVE_MINUTES);
        timedOut(id, Failure.Billing.NOT_CHARGED);

        studio.generations.retry(id);
        studio.timer.advance(NEARLY);
        assertThat(studio.state(id)).isEqualTo(JobState.QUEUED);
        studio.generations.control().resume();
        studio.timer.settle();

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void a_backend_that_takes_too_long_is_asked_to_stop() {
        provider.otherwise = DeadlineTest::running;
        JobId id = studio.start(QUICK);

        studio.timer.advance(NEARLY);
        assertThat(studio.state(id)).isEqualTo(JobState.RUNNING);
        studio.timer.advance(FIVE_MINUTES);

        timedOut(id, Failure.Billing.UNKNOWN);
        assertThat(provider.cancelled).containsExactly("op-" + id);
        assertThat(studio.provider().underWay()).isZero();
    }

    @Test
    void what_turns_out_to_be_done_is_kept() {
        provider.otherwise = DeadlineTest::running;
        provider.onCancel = () -> {
            provider.otherwise = FakeProvider::succeeded;
            return CancelResult.TOO_LATE;
        };
        JobId id = studio.start(QUICK);

        studio.timer.advance(FIVE_MINUTES);

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void what_is_done_at_the_last_moment_is_kept_and_nobody_asks_to_stop() {
        provider.otherwise = DeadlineTest::running;
        JobId id = studio.start(QUICK);
        studio.timer.advance(NEARLY);
        provider.otherwise = FakeProvider::succeeded;

        studio.timer.advance(FIVE_MINUTES);

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(provider.cancelled).isEmpty();
    }

    @Test
    void a_backend_that_cannot_stop_ends_the_job_all_the_same() {
        provider.otherwise = DeadlineTest::running;
        provider.onCancel = () -> CancelResult.UNSUPPORTED;
        JobId id = studio.start(QUICK);

        studio.timer.advance(FIVE_MINUTES);

        timedOut(id, Failure.Billing.UNKNOWN);
    }

    @Test
    void a_backend_that_does_not_answer_at_the_end_is_asked_three_times() {
        provider.otherwise = DeadlineTest::running;
        JobId id = studio.start(QUICK);
        studio.timer.advance(NEARLY);
        provider.otherwise = () -> {
            throw thrown(failure(Failure.Kind.UNAVAILABLE, true));
        };

        studio.timer.advance(FIVE_MINUTES);

        timedOut(id, Failure.Billing.UNKNOWN);
    }

    @Test
    void a_backend_that_answers_running_for_ever_is_given_a_day() {
        provider.otherwise = () -> PollingTest.running(Duration.ofMinutes(10));
        JobId id = studio.start();

        studio.timer.advance(Duration.ofHours(23));
        assertThat(studio.state(id)).isEqualTo(JobState.RUNNING);
        studio.timer.advance(Duration.ofHours(2));

        timedOut(id, Failure.Billing.UNKNOWN);
    }

    @Test
    void a_job_of_which_nobody_finds_out_whether_it_was_taken_is_left_to_the_caller_at_the_end() {
        provider.submissions.add(request -> {
            throw thrown(failure(Failure.Kind.UNCERTAIN, false));
        });
        for (int i = 0; i < 1000; i++) {
            provider.lookups.add(() -> {
                throw thrown(failure(Failure.Kind.UNAVAILABLE, true));
            });
        }
        JobId id = studio.start(QUICK);
        studio.timer.advance(NEARLY);
        assertThat(studio.state(id)).isEqualTo(JobState.SUBMITTING);

        studio.timer.advance(Duration.ofMinutes(10));

        assertThat(studio.state(id)).isEqualTo(JobState.UNCERTAIN);
    }

    @Test
    void a_job_that_cannot_be_done_in_time_any_more_is_not_sent_either() {
        studio.generations.control().pause();
        JobId id = studio.start(QUICK);

        studio.timer.advance(FIVE_MINUTES);

        timedOut(id, Failure.Billing.NOT_CHARGED);
    }

    @Test
    void thousands_with_a_deadline_all_end() {
        studio.generations.control().pause();
        for (int i = 0; i < 450; i++) {
            studio.start(SOON);
        }
        reopen();
        studio.generations.control().pause();

        studio.timer.advance(FIVE_MINUTES);

        assertThat(studio.count(JobState.FAILED)).isEqualTo(450);
    }

    @Test
    void a_job_cancelled_while_it_waits_stays_cancelled() {
        studio.generations.control().pause();
        JobId id = studio.start(SOON);
        Job cancelled = studio.generations.cancel(id);

        studio.timer.advance(FIVE_MINUTES);

        assertThat(studio.generations.job(id)).isEqualTo(cancelled);
    }
}
