package dev.filmwright.core.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ConflictException;
import dev.filmwright.NotFoundException;
import dev.filmwright.generation.Attempt;
import dev.filmwright.generation.AttemptComparison;
import dev.filmwright.generation.Difference;
import dev.filmwright.generation.Generation;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.TextChange;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class AttemptsTest extends AttemptFixture {

    @Test
    void an_attempt_tells_all_that_is_known_of_it() throws InterruptedException {
        JobId good = ended(library.generations().start(request().seed(7).build()));
        JobId bad = failedAttempt();

        List<Attempt> all = attempts.of(FILM, SLOT);
        assertThat(all).extracting(Attempt::id).containsExactly(good, bad);
        Attempt first = all.get(0);
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.generation()).contains(made(good));
        assertThat(first.seed()).hasValue(7);
        assertThat(first.duration()).contains(Duration.ZERO);
        assertThat(first.cost()).isEmpty();
        assertThat(first.media()).hasSize(1);
        assertThat(first.job().request().prompt().text()).isEqualTo("A wide shot of the harbour");
        assertThat(all.get(1).job().state()).isEqualTo(JobState.FAILED);
        assertThat(all.get(1).usable()).isFalse();
        assertThat(attempts.slots(FILM)).containsExactly(SLOT);
        assertThat(attempts.of(MediaOwner.production("other"), SLOT)).isEmpty();
    }

    @Test
    void a_request_without_a_slot_makes_no_attempt() throws InterruptedException {
        JobId job = ended(library.generations().start(request().slot("").build()));
        assertThat(attempts.slots(FILM)).isEmpty();
        assertThatThrownBy(() -> attempts.get(job)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> attempts.choose(job)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> attempts.discard(new JobId("nobody"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void one_attempt_is_chosen_at_a_time_and_its_media_cannot_be_removed() throws InterruptedException {
        JobId first = attempt();
        JobId second = attempt();
        attempts.choose(first);
        assertThat(attempts.choose(second).chosen()).isTrue();
        assertThat(attempts.chosen(FILM, SLOT).map(Attempt::id)).contains(second);
        assertThat(attempts.get(first).chosen()).isFalse();

        MediaId picture = made(second).media().get(0);
        assertThatThrownBy(() -> library.media().delete(picture))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("chosen attempt at " + SLOT);

        attempts.unchoose(FILM, SLOT);
        attempts.unchoose(FILM, SLOT);
        assertThat(attempts.chosen(FILM, SLOT)).isEmpty();
        library.media().delete(picture);
        assertThat(library.media().find(picture)).isEmpty();
    }

    @Test
    void the_choice_outlasts_the_library_being_closed() throws InterruptedException {
        JobId job = attempt();
        attempts.choose(job);
        close();
        open();
        assertThat(attempts.chosen(FILM, SLOT).map(Attempt::id)).contains(job);
    }

    @Test
    void only_what_has_a_result_can_be_chosen() throws InterruptedException {
        JobId failed = failedAttempt();
        JobId gone = attempt();
        attempts.discard(gone);
        assertThatThrownBy(() -> attempts.choose(failed))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("FAILED");
        assertThatThrownBy(() -> attempts.choose(gone))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("discarded");
    }

    @Test
    void a_discarded_attempt_loses_its_media_and_keeps_its_record() throws InterruptedException {
        JobId job = attempt();
        Generation made = made(job);
        Attempt discarded = attempts.discard(job);
        assertThat(discarded.discarded()).contains(clock.instant());
        assertThat(discarded.generation()).contains(made);
        assertThat(library.media().find(made.media().get(0))).isEmpty();
        assertThat(library.media().of(FILM)).isEmpty();
        assertThat(library.media().check().orphansRemoved())
                .as("the file went with its row")
                .isEmpty();
        assertThat(attempts.discard(job)).isEqualTo(discarded);
        assertThat(attempts.of(FILM, SLOT)).containsExactly(discarded);
    }

    @Test
    void what_is_chosen_or_under_way_is_not_discarded() throws InterruptedException {
        JobId chosen = attempt();
        attempts.choose(chosen);
        fake.holdNext();
        JobId open = library.generations().start(request().build()).id();
        assertThatThrownBy(() -> attempts.discard(chosen))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("chosen");
        assertThatThrownBy(() -> attempts.discard(open))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("cancel it");
        library.generations().cancel(open);
        await(List.of(library.generations().job(open)));
        assertThat(attempts.discard(open).discarded()).isPresent();
    }

    @Test
    void two_attempts_are_compared_in_words_settings_and_results() throws InterruptedException {
        JobId first = ended(library.generations()
                .start(request("A wide shot of the harbour").seed(7).build()));
        JobId second = ended(library.generations()
                .start(request("A close shot of the harbour").seed(8).build()));

        AttemptComparison comparison = attempts.compare(first, second);
        assertThat(comparison.prompt())
                .containsExactly(
                        new TextChange(TextChange.Kind.KEPT, "A "),
                        new TextChange(TextChange.Kind.REMOVED, "wide"),
                        new TextChange(TextChange.Kind.ADDED, "close"),
                        new TextChange(TextChange.Kind.KEPT, " shot of the harbour"));
        assertThat(comparison.samePrompt()).isFalse();
        assertThat(comparison.request()).containsExactly(new Difference("request.seed", "7", "8"));
        assertThat(comparison.sameMedia()).isFalse();
        AttemptComparison itself = attempts.compare(first, first);
        assertThat(itself.samePrompt() && itself.sameMedia()).isTrue();
        assertThat(itself.request()).isEmpty();
        assertThatThrownBy(() -> attempts.compare(first, new JobId("nobody"))).isInstanceOf(NotFoundException.class);
    }
}
