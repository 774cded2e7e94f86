package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryAfterTest extends EngineTest {

    @Test
    void what_one_job_is_told_to_wait_all_of_the_provider_wait() {
        provider.capabilities = FakeProvider.drawing().maxConcurrent(1).build();
        reopen();
        refuse(1, askingToWait(Duration.ofMinutes(10)));
        studio.start(5);

        studio.timer.advance(Duration.ofMillis(599_999));
        assertThat(provider.sent).hasSize(1);
        assertThat(studio.provider().waitsUntil()).contains(studio.timer.now().plusMillis(1));
        studio.timer.advance(Duration.ofSeconds(1));

        assertThat(studio.count(JobState.SUCCEEDED)).isEqualTo(5);
    }

    @Test
    void jobs_the_backend_has_are_asked_after_meanwhile() {
        provider.polls.add(() -> PollingTest.running(Duration.ofSeconds(10)));
        JobId running = studio.start();
        studio.timer.settle();
        refuse(1, askingToWait(Duration.ofMinutes(10)));
        studio.start();

        studio.timer.advance(Duration.ofSeconds(10));

        assertThat(studio.state(running)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void a_backend_that_is_asked_too_often_is_neither_asked_nor_sent_anything() {
        provider.polls.add(() -> {
            throw thrown(askingToWait(Duration.ofMinutes(1)));
        });
        provider.otherwise = FakeProvider::succeeded;
        JobId first = studio.start();
        studio.timer.settle();
        JobId second = studio.start();

        studio.timer.advance(Duration.ofSeconds(59));
        assertThat(provider.pollCount).hasValue(1);
        assertThat(provider.sent).hasSize(1);
        studio.timer.advance(Duration.ofSeconds(1));

        assertThat(studio.state(first)).isEqualTo(JobState.SUCCEEDED);
        assertThat(studio.state(second)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void too_many_without_a_time_makes_all_wait_longer_each_time() {
        Failure tooMany = failure(Failure.Kind.RATE_LIMITED, true);
        List<Duration> asked = new ArrayList<>();
        Instant start = studio.timer.now();
        for (int i = 0; i < 4; i++) {
            provider.submissions.add(request -> {
                asked.add(Duration.between(start, studio.timer.now()));
                return new Submission.Rejected(tooMany);
            });
        }
        provider.capabilities = FakeProvider.drawing().maxConcurrent(1).build();
        reopen();
        studio.start(3);

        studio.timer.advance(Duration.ofMinutes(1));

        assertThat(asked).extracting(Duration::toSeconds).containsExactly(0L, 1L, 3L, 7L);
        assertThat(studio.count(JobState.SUCCEEDED)).isEqualTo(3);
    }

    @Test
    void being_told_to_wait_ten_times_is_no_reason_to_fail() {
        refuse(10, askingToWait(Duration.ofSeconds(30)));
        JobId id = studio.start();

        studio.timer.advance(Duration.ofHours(2));

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void but_being_told_so_for_ever_is() {
        refuse(1000, askingToWait(Duration.ofSeconds(30)));
        JobId id = studio.start();

        studio.timer.advance(Duration.ofHours(12));

        assertThat(studio.generations.job(id).failure().orElseThrow().kind()).isEqualTo(Failure.Kind.RATE_LIMITED);
    }

    @Test
    void a_wait_of_years_is_taken_for_a_day() {
        refuse(1, askingToWait(Duration.ofSeconds(Long.MAX_VALUE)));
        JobId id = studio.start();
        studio.timer.settle();

        studio.timer.advance(Duration.ofDays(1));

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void a_busy_backend_that_names_a_time_is_left_alone_until_then() {
        provider.capabilities = FakeProvider.drawing().maxConcurrent(1).build();
        reopen();
        Failure busy = new Failure(
                Failure.Kind.UNAVAILABLE,
                "busy",
                true,
                Optional.of(Duration.ofMinutes(2)),
                Failure.Billing.NOT_CHARGED,
                Optional.of(FakeProvider.ID),
                Optional.empty());
        refuse(1, busy);
        studio.start(3);

        studio.timer.advance(Duration.ofSeconds(119));
        assertThat(provider.sent).hasSize(1);
        studio.timer.advance(Duration.ofSeconds(1));

        assertThat(studio.count(JobState.SUCCEEDED)).isEqualTo(3);
    }
}
