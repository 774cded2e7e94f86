package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.generation.EngineState.Circuit;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.PollResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakerTest extends EngineTest {
    private static final Failure DOWN = failure(Failure.Kind.UNAVAILABLE, true);
    private static final int NEEDED = 5;

    @Test
    void a_backend_that_does_not_answer_five_times_in_a_row_is_left_alone() {
        refuse(NEEDED, DOWN);
        studio.start(20);

        studio.timer.advance(Duration.ofMillis(29_999));

        assertThat(provider.sent).hasSize(NEEDED);
        assertThat(studio.provider().circuit()).isEqualTo(Circuit.OPEN);
        assertThat(studio.provider().waitsUntil()).isPresent();
        assertThat(studio.count(JobState.QUEUED)).isEqualTo(20);
    }

    @Test
    void after_half_a_minute_one_call_finds_out_and_if_it_works_all_go_on() {
        refuse(NEEDED, DOWN);
        studio.start(20);
        studio.timer.settle();

        studio.timer.advance(Duration.ofSeconds(30));

        assertThat(studio.provider().circuit()).isEqualTo(Circuit.CLOSED);
        assertThat(studio.count(JobState.SUCCEEDED)).isEqualTo(20);
    }

    @Test
    void while_it_is_out_one_call_finds_out_at_a_time_and_less_and_less_often() {
        refuse(NEEDED + 3, DOWN);
        studio.start(20);

        studio.timer.advance(Duration.ofMillis(29_999));
        assertThat(provider.sent).hasSize(NEEDED);
        studio.timer.advance(Duration.ofSeconds(60));
        assertThat(provider.sent).hasSize(NEEDED + 1);
        studio.timer.advance(Duration.ofMillis(1));
        assertThat(provider.sent).hasSize(NEEDED + 2);
        studio.timer.advance(Duration.ofMinutes(2));
        assertThat(provider.sent).hasSize(NEEDED + 3);
        studio.timer.advance(Duration.ofMinutes(4));

        assertThat(studio.count(JobState.SUCCEEDED)).isEqualTo(20);
    }

    @Test
    void an_outage_of_hours_fails_none_of_those_that_wait() {
        refuse(10_000, DOWN);
        studio.start(20);
        studio.timer.advance(Duration.ofHours(8));

        long waiting = studio.count(JobState.QUEUED);
        provider.submissions.clear();
        studio.timer.advance(Duration.ofMinutes(15));

        assertThat(waiting).isEqualTo(20);
        assertThat(studio.count(JobState.SUCCEEDED)).isEqualTo(20);
    }

    @Test
    void a_wrong_key_fails_a_few_jobs_and_spares_the_others() {
        refuse(10_000, failure(Failure.Kind.AUTHENTICATION, false));
        studio.start(50);
        studio.timer.advance(Duration.ofSeconds(29));

        assertThat(studio.count(JobState.FAILED)).isEqualTo(NEEDED);
        assertThat(studio.count(JobState.QUEUED)).isEqualTo(50 - NEEDED);
    }

    @Test
    void a_refusal_of_the_content_says_that_the_backend_is_there() {
        refuse(NEEDED - 1, DOWN);
        refuse(1, failure(Failure.Kind.CONTENT_REJECTED, false));
        refuse(NEEDED - 1, DOWN);
        studio.start(20);
        studio.timer.settle();

        assertThat(studio.provider().circuit()).isEqualTo(Circuit.CLOSED);
        assertThat(studio.count(JobState.SUCCEEDED)).isPositive();
    }

    @Test
    void questions_after_jobs_find_out_too_and_wait_too() {
        provider.polls.add(() -> PollingTest.running(Duration.ofSeconds(1)));
        JobId id = studio.start();
        studio.timer.settle();
        for (int i = 0; i < NEEDED; i++) {
            provider.polls.add(BreakerTest::down);
        }

        studio.timer.advance(Duration.ofSeconds(40));
        assertThat(provider.pollCount).hasValue(1 + NEEDED);
        assertThat(studio.provider().circuit()).isEqualTo(Circuit.OPEN);
        List<JobId> more = studio.start(3);
        studio.timer.settle();
        assertThat(provider.sent).hasSize(1);
        studio.timer.advance(Duration.ofMinutes(1));

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(more).allMatch(job -> studio.state(job) == JobState.SUCCEEDED);
    }

    @Test
    void a_job_that_broke_off_while_finding_out_does_not_stop_the_next_from_finding_out() {
        refuse(NEEDED, DOWN);
        provider.submissions.add(request -> {
            throw new StackOverflowError();
        });
        provider.remembers = false;
        studio.start(10);

        studio.timer.advance(Duration.ofMinutes(10));

        assertThat(studio.count(JobState.UNCERTAIN)).isEqualTo(1);
        assertThat(studio.count(JobState.SUCCEEDED)).isEqualTo(9);
    }

    @Test
    void an_empty_queue_does_not_keep_it_from_finding_out_later() {
        refuse(NEEDED, DOWN);
        List<JobId> jobs = studio.start(NEEDED);
        studio.timer.settle();
        jobs.forEach(studio.generations::cancel);
        studio.timer.advance(Duration.ofMinutes(1));

        assertThat(studio.run().state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void whoever_resumes_a_provider_has_it_tried_at_once() {
        refuse(NEEDED, DOWN);
        studio.start(20);
        studio.timer.settle();

        studio.generations.control().resume(FakeProvider.ID);
        studio.timer.advance(Duration.ofSeconds(5));

        assertThat(studio.count(JobState.SUCCEEDED)).isEqualTo(20);
    }

    @Test
    void one_provider_that_is_out_stops_no_other() {
        FakeProvider other = new FakeProvider();
        studio.close();
        studio = Studio.open(
                folder, new FakeProviders().with(FakeProvider.ID, provider).with("other", other));
        refuse(10_000, DOWN);
        studio.start(10);
        studio.timer.settle();

        JobId id = studio.generations
                .start(Requests.request().model(new ModelRef("other", "board")).build())
                .id();
        studio.timer.settle();

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void a_download_that_does_not_work_says_nothing_of_the_backend() {
        for (int i = 0; i < 2 * NEEDED; i++) {
            provider.downloads.add(() -> {
                throw thrown(DOWN);
            });
        }
        studio.run();
        studio.timer.advance(Duration.ofHours(3));

        assertThat(studio.provider().circuit()).isEqualTo(Circuit.CLOSED);
        assertThat(studio.count(JobState.SUCCEEDED)).isEqualTo(1);
    }

    @Test
    void a_backend_asked_by_the_caller_to_stop_a_job_is_asked_though_it_does_not_answer() {
        provider.otherwise = () -> PollingTest.running(Duration.ofMinutes(5));
        JobId id = studio.start();
        studio.timer.settle();
        refuse(NEEDED, DOWN);
        studio.start(NEEDED);
        studio.timer.settle();
        assertThat(studio.provider().circuit()).isEqualTo(Circuit.OPEN);

        assertThat(studio.generations.cancel(id).state()).isEqualTo(JobState.CANCELLED);
    }

    private static PollResult down() {
        throw thrown(DOWN);
    }
}
