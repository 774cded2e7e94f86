package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReopeningTest extends EngineTest {

    @Test
    void queued_jobs_are_sent_in_the_order_they_were_started() {
        JobId first = studio.start();
        JobId second = studio.start();
        JobId third = studio.start();

        reopen();
        studio.timer.settle();

        assertThat(provider.sent).containsExactly(first.value(), second.value(), third.value());
    }

    @Test
    void a_running_job_is_asked_about_and_not_sent_again() {
        provider.polls.add(() -> PollingTest.running(Duration.ofHours(1)));
        JobId id = studio.start();
        studio.timer.settle();

        reopen();
        studio.timer.settle();

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(provider.sent).hasSize(1);
    }

    @Test
    void running_jobs_keep_their_places_at_the_backend() {
        provider.capabilities = FakeProvider.drawing().maxConcurrent(1).build();
        provider.otherwise = () -> PollingTest.running(Duration.ofSeconds(10));
        reopen();
        studio.start();
        JobId second = studio.start();
        studio.timer.settle();

        reopen();
        studio.timer.settle();
        assertThat(studio.state(second)).isEqualTo(JobState.QUEUED);
        provider.otherwise = FakeProvider::succeeded;
        studio.timer.advance(Duration.ofSeconds(10));

        assertThat(studio.state(second)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void jobs_of_a_provider_that_is_gone_stay_as_they_are_without_a_busy_loop() throws Exception {
        provider.polls.add(() -> PollingTest.running(Duration.ofHours(1)));
        JobId running = studio.start();
        studio.timer.settle();
        JobId queued = studio.start();
        studio.close();

        studio = Studio.open(folder, new FakeProviders());
        studio.timer.settle();

        assertThat(studio.state(running)).isEqualTo(JobState.RUNNING);
        assertThat(studio.state(queued)).isEqualTo(JobState.QUEUED);
        assertThat(studio.timer.waiting()).isZero();
        assertThat(studio.generations.await(List.of(running, queued), Duration.ofHours(1), job -> {}))
                .isFalse();

        reopen();
        studio.timer.settle();
        assertThat(studio.state(running)).isEqualTo(JobState.SUCCEEDED);
        assertThat(studio.state(queued)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void closing_fails_no_job() {
        provider.polls.add(() -> PollingTest.running(Duration.ofHours(1)));
        JobId running = studio.start();
        studio.timer.settle();
        JobId queued = studio.start();

        reopen();

        assertThat(studio.state(running)).isIn(JobState.RUNNING, JobState.SUCCEEDED);
        assertThat(studio.state(queued)).isEqualTo(JobState.QUEUED);
    }
}
