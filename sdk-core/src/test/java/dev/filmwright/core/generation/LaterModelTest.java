package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A model that its provider does not list, as one that was installed on a server after the library opened. */
class LaterModelTest extends EngineTest {
    private static final ModelRef LATER = new ModelRef(FakeProvider.ID, "later");

    @Test
    void its_jobs_are_done() {
        install();
        JobId id = start();
        studio.timer.settle();

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void its_jobs_go_on_when_the_library_is_opened_again_and_nobody_has_asked_for_it_yet() {
        install();
        JobId id = start();
        reopen();
        studio.timer.settle();

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void its_jobs_wait_while_its_server_cannot_be_asked() {
        install();
        JobId id = start();
        provider.installed = model -> {
            throw thrown(failure(Failure.Kind.UNAVAILABLE, true));
        };
        reopen();
        studio.timer.settle();
        assertThat(studio.state(id)).isEqualTo(JobState.QUEUED);

        install();
        studio.timer.advance(Duration.ofMinutes(2));
        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void its_jobs_wait_where_it_was_taken_away() {
        install();
        JobId id = start();
        provider.installed = model -> Optional.empty();
        reopen();
        studio.timer.advance(Duration.ofMinutes(5));

        assertThat(studio.state(id)).isEqualTo(JobState.QUEUED);
        assertThat(provider.sent).isEmpty();
    }

    private void install() {
        provider.installed =
                id -> id.equals("later") ? Optional.of(FakeProvider.drawing().build()) : Optional.empty();
    }

    private JobId start() {
        return studio.generations.start(Requests.request().model(LATER).build()).id();
    }
}
