package dev.filmwright.core.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.NotFoundException;
import dev.filmwright.generation.Difference;
import dev.filmwright.generation.Generation;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.Replay;
import dev.filmwright.generation.ReplayComparison;
import dev.filmwright.media.MediaId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ReplayTest extends AttemptFixture {

    @Test
    void a_replay_shows_what_was_stored_and_asks_no_backend() throws InterruptedException {
        Generation made = made(attempt());
        close();
        open();

        Replay replay = library.replays().replay(made.id());
        assertThat(replay.generation()).isEqualTo(made);
        assertThat(replay.media())
                .containsExactly(library.media().find(made.media().get(0)).orElseThrow());
        assertThat(replay.digest()).isEqualTo(library.replays().digest(made.request()));
        assertThat(fake.requests()).hasSize(1);
    }

    @Test
    void a_file_that_is_gone_or_changed_is_named() throws InterruptedException, IOException {
        Generation removed = made(attempt());
        Generation lost = made(attempt());
        Generation changed = made(attempt());
        library.media().delete(removed.media().get(0));
        Files.delete(file(lost.media().get(0)));
        Files.writeString(file(changed.media().get(0)), "a shopping list");

        refused(removed, Failure.Kind.NOT_FOUND);
        refused(lost, Failure.Kind.NOT_FOUND);
        refused(changed, Failure.Kind.CORRUPT);
        assertThatThrownBy(() -> library.replays().replay(new GenerationId("nobody")))
                .isInstanceOf(NotFoundException.class);
    }

    private Path file(MediaId id) {
        return library.media().locate(id).orElseThrow();
    }

    private void refused(Generation generation, Failure.Kind kind) {
        assertThatThrownBy(() -> library.replays().replay(generation.id()))
                .isInstanceOfSatisfying(LibraryException.class, e -> {
                    assertThat(e.failure().kind()).isEqualTo(kind);
                    assertThat(e).hasMessageContaining(generation.media().get(0).value());
                });
    }

    @Test
    void what_is_made_again_is_asked_for_exactly_so_as_a_new_job() throws InterruptedException {
        JobId first = ended(library.generations()
                .start(request().seed(7).idempotencyKey("once").build()));
        Generation made = made(first);

        Job again = library.replays().replayAgain(made.id());
        Generation second = made(ended(again));

        assertThat(again.id()).isNotEqualTo(first);
        assertThat(library.replays().digest(again.request()))
                .isEqualTo(library.replays().digest(made.request()));
        ReplayComparison comparison = library.replays().compare(made.id(), second.id());
        assertThat(comparison.request()).isEmpty();
        assertThat(comparison.firstDifference())
                .as("the fake draws another picture for every job")
                .hasValueSatisfying(difference -> assertThat(difference.path()).isEqualTo("media[0]"));
        assertThat(library.replays().asked(made.request(), 9)).containsExactly(second.id(), made.id());
    }

    @Test
    void changes_are_the_first_difference_that_a_comparison_names() throws InterruptedException {
        Generation made =
                made(ended(library.generations().start(request().seed(7).build())));
        Generation other = made(ended(library.replays()
                .replayAgain(made.id(), request -> request.seed(8).label("why", "again"))));

        ReplayComparison comparison = library.replays().compare(made.id(), other.id());
        assertThat(comparison.request())
                .containsExactly(
                        new Difference("request.labels", "", "{\"why\":\"again\"}"),
                        new Difference("request.seed", "7", "8"));
        assertThat(comparison.firstDifference()).contains(comparison.request().get(0));
        assertThat(library.replays().compare(made.id(), made.id()).firstDifference())
                .isEmpty();
    }
}
