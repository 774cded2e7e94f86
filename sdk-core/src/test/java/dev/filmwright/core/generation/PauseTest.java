package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.EngineControl;
import dev.filmwright.generation.EngineState.Circuit;
import dev.filmwright.generation.EngineState.ProviderState;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PauseTest extends EngineTest {
    private EngineControl control;

    @BeforeEach
    void take() {
        control = studio.generations.control();
    }

    @Test
    void nothing_new_is_sent_while_a_provider_is_paused() {
        control.pause(FakeProvider.ID);
        JobId id = studio.start();
        studio.timer.advance(Duration.ofHours(1));

        assertThat(provider.sent).isEmpty();
        assertThat(studio.provider().paused()).isTrue();

        control.resume(FakeProvider.ID);
        studio.timer.settle();
        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void what_the_backend_has_goes_on() {
        provider.polls.add(() -> PollingTest.running(Duration.ofSeconds(5)));
        JobId id = studio.start();
        studio.timer.settle();

        control.pause();
        studio.timer.advance(Duration.ofSeconds(5));

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void pausing_all_and_resuming_all_concerns_every_provider() {
        control.pause();
        studio.start(3);
        studio.timer.settle();
        assertThat(provider.sent).isEmpty();

        control.resume();
        studio.timer.settle();
        assertThat(studio.count(JobState.SUCCEEDED)).isEqualTo(3);
    }

    @Test
    void a_paused_job_can_be_cancelled() {
        control.pause();
        JobId id = studio.start();

        assertThat(studio.generations.cancel(id).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void a_pause_is_forgotten_when_the_library_closes() {
        control.pause();
        JobId id = studio.start();
        reopen();
        studio.timer.settle();

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void an_unknown_provider_is_named_with_the_remedy() {
        assertThatThrownBy(() -> control.pause("nobody"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> control.resume("nobody")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void draining_ends_when_nothing_is_under_way_and_leaves_the_rest_in_the_queue() throws Exception {
        provider.capabilities = FakeProvider.drawing().maxConcurrent(1).build();
        reopen();
        control = studio.generations.control();
        provider.polls.add(() -> PollingTest.running(Duration.ofSeconds(5)));
        JobId first = studio.start();
        JobId second = studio.start();
        studio.timer.settle();

        assertThat(control.drain(Duration.ZERO)).isFalse();
        studio.timer.advance(Duration.ofSeconds(5));

        assertThat(control.drain(Duration.ZERO)).isTrue();
        assertThat(studio.state(first)).isEqualTo(JobState.SUCCEEDED);
        assertThat(studio.state(second)).isEqualTo(JobState.QUEUED);

        control.resume();
        studio.timer.settle();
        assertThat(studio.state(second)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void outputs_that_are_being_fetched_are_under_way_too() throws Exception {
        provider.downloads.add(() -> {
            throw thrown(failure(Failure.Kind.UNAVAILABLE, true));
        });
        studio.start();
        studio.timer.settle();

        assertThat(studio.provider().storing()).isEqualTo(1);
        assertThat(control.drain(Duration.ZERO)).isFalse();
        studio.timer.advance(Duration.ofSeconds(5));

        assertThat(control.drain(Duration.ZERO)).isTrue();
    }

    @Test
    void an_idle_engine_is_drained_at_once_and_shows_each_provider() throws Exception {
        assertThat(studio.provider())
                .isEqualTo(new ProviderState(FakeProvider.ID, false, Circuit.CLOSED, 0, 0, Optional.empty()));
        assertThat(control.drain(Duration.ofSeconds(Long.MAX_VALUE))).isTrue();
    }

    @Test
    void what_is_under_way_is_counted() {
        provider.otherwise = () -> PollingTest.running(Duration.ofSeconds(5));
        studio.start(3);
        studio.timer.settle();
        assertThat(studio.provider().underWay()).isEqualTo(3);

        reopen();
        studio.timer.settle();
        assertThat(studio.provider().underWay()).isEqualTo(3);

        provider.otherwise = FakeProvider::succeeded;
        studio.timer.advance(Duration.ofSeconds(5));
        assertThat(studio.provider().underWay()).isZero();
        assertThat(studio.provider().storing()).isZero();
    }
}
