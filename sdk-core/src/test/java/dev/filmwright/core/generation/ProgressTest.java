package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.PollResult;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProgressTest extends EngineTest {
    @Test
    void what_a_backend_tells_is_known_until_the_job_runs_no_more() {
        tells(OptionalDouble.of(0.25), OptionalDouble.of(0.5));
        JobId id = studio.start();
        assertThat(studio.generations.progress(id)).isEmpty();
        studio.timer.settle();
        assertThat(studio.generations.progress(id)).hasValue(0.25);
        studio.timer.advance(Duration.ofSeconds(1));
        assertThat(studio.generations.progress(id)).hasValue(0.5);
        studio.timer.advance(Duration.ofSeconds(1));
        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(studio.generations.progress(id)).isEmpty();
        assertThat(studio.fractions).containsExactly(0.25, 0.5);
    }

    @Test
    void a_backend_that_tells_nothing_leaves_it_unknown_and_equal_news_are_told_once() {
        tells(OptionalDouble.empty(), OptionalDouble.of(0.5), OptionalDouble.of(0.5), OptionalDouble.empty());
        JobId id = studio.start();
        studio.timer.settle();
        assertThat(studio.generations.progress(id)).isEmpty();
        studio.timer.advance(Duration.ofSeconds(3));
        assertThat(studio.generations.progress(id)).hasValue(0.5);
        assertThat(studio.fractions).containsExactly(0.5);
    }

    @Test
    void what_cannot_be_is_not_believed() {
        tells(OptionalDouble.of(Double.NaN), OptionalDouble.of(-3), OptionalDouble.of(400));
        studio.start();
        studio.timer.advance(Duration.ofSeconds(3));
        assertThat(studio.fractions).containsExactly(0.0, 1.0);
    }

    @Test
    void a_job_that_was_stopped_has_none_any_more() {
        tells(OptionalDouble.of(0.25));
        JobId id = studio.start();
        studio.timer.settle();
        studio.generations.cancel(id);
        assertThat(studio.state(id)).isEqualTo(JobState.CANCELLED);
        assertThat(studio.generations.progress(id)).isEmpty();
    }

    private void tells(OptionalDouble... fractions) {
        for (OptionalDouble fraction : fractions) {
            provider.polls.add(() -> new PollResult.Running(fraction, Duration.ofSeconds(1)));
        }
    }
}
