package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends EngineTest {
    private final GenerationRequest keyed =
            Requests.request().idempotencyKey("shot-1").build();

    @Test
    void a_second_start_with_the_same_key_returns_the_first_ones_job() {
        Job first = studio.generations.start(keyed);
        Job second = studio.generations.start(keyed);
        studio.timer.settle();
        Job third = studio.generations.start(keyed);
        studio.timer.settle();

        assertThat(second).isEqualTo(first);
        assertThat(third.id()).isEqualTo(first.id());
        assertThat(third.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(provider.sent).hasSize(1);
    }

    @Test
    void a_key_holds_after_the_library_was_opened_again() {
        Job first = studio.generations.start(keyed);
        reopen();

        assertThat(studio.generations.start(keyed).id()).isEqualTo(first.id());
    }

    @Test
    void the_same_key_twice_in_one_batch_is_one_job() {
        List<Job> jobs =
                studio.generations.startAll(List.of(keyed, Requests.request().build(), keyed));

        assertThat(jobs).hasSize(3);
        assertThat(jobs.get(2)).isEqualTo(jobs.get(0));
        assertThat(studio.generations.jobs(Map.of(), 10)).hasSize(2);
    }

    @Test
    void without_a_key_every_start_is_a_new_one() {
        Job first = studio.generations.start(Requests.request().build());
        Job second = studio.generations.start(Requests.request().build());

        assertThat(second.id()).isNotEqualTo(first.id()).isGreaterThan(first.id());
    }
}
