package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StoringTest extends EngineTest {

    @Test
    void a_blip_while_downloading_fails_no_job() {
        provider.downloads.add(() -> {
            throw thrown(failure(Failure.Kind.UNAVAILABLE, true));
        });
        provider.downloads.add(() -> {
            throw thrown(failure(Failure.Kind.TIMEOUT, true));
        });

        JobId id = studio.start();
        studio.timer.settle();
        assertThat(studio.state(id)).isEqualTo(JobState.STORING);
        studio.timer.advance(Duration.ofSeconds(3));

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(provider.sent).hasSize(1);
    }

    @Test
    void a_download_that_broke_goes_on_when_the_library_is_opened_again() {
        provider.downloads.add(() -> {
            throw thrown(failure(Failure.Kind.UNAVAILABLE, true));
        });
        JobId id = studio.start();
        studio.timer.settle();

        reopen();
        studio.timer.settle();

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(provider.sent).hasSize(1);
    }

    @Test
    void a_job_being_stored_has_left_its_place_at_the_backend() {
        provider.capabilities = FakeProvider.drawing().maxConcurrent(1).build();
        reopen();
        provider.downloads.add(() -> {
            throw thrown(failure(Failure.Kind.UNAVAILABLE, true));
        });

        JobId first = studio.start();
        JobId second = studio.start();
        studio.timer.settle();

        assertThat(studio.state(first)).isEqualTo(JobState.STORING);
        assertThat(studio.state(second)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void after_hours_of_trying_it_fails_and_a_retry_fetches_but_does_not_send_again() {
        for (int i = 0; i < 45; i++) {
            provider.downloads.add(() -> {
                throw thrown(failure(Failure.Kind.UNAVAILABLE, true));
            });
        }
        JobId id = studio.start();
        studio.timer.advance(Duration.ofHours(2));
        assertThat(studio.state(id)).isEqualTo(JobState.STORING);
        studio.timer.advance(Duration.ofHours(4));
        assertThat(studio.state(id)).isEqualTo(JobState.FAILED);

        studio.generations.retry(id);
        studio.timer.settle();

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(provider.sent).hasSize(1);
    }

    @Test
    void bytes_that_are_no_picture_fail_the_job_soon_and_a_retry_sends_it_again() {
        for (int i = 0; i < 3; i++) {
            provider.downloads.add(() -> "broken".getBytes(StandardCharsets.UTF_8));
        }
        JobId id = studio.start();
        studio.timer.advance(Duration.ofMinutes(1));

        Job job = studio.generations.job(id);
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.failure().orElseThrow().kind()).isEqualTo(Failure.Kind.BAD_RESPONSE);

        studio.generations.retry(id);
        studio.timer.settle();

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(provider.sent).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_provider_that_does_not_clean_up_costs_nothing() {
        provider.releaseFails = true;

        assertThat(studio.run().state()).isEqualTo(JobState.SUCCEEDED);
    }
}
