package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Jobs.generation;
import static dev.filmwright.testkit.contract.Jobs.job;
import static dev.filmwright.testkit.contract.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.LibraryException;
import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.spi.storage.MediaUser;
import dev.filmwright.spi.storage.NewJob;
import dev.filmwright.spi.storage.StoredAttempt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.AttemptStore} must do. */
public abstract class AttemptStoreContract extends StorageFixture {
    private static final MediaOwner FILM = MediaOwner.production("film");
    private static final String SLOT = "shot/SC010_SH0020";

    /** For subclasses. */
    protected AttemptStoreContract() {}

    @Test
    void attempts_at_a_slot_are_numbered_in_the_order_they_came() {
        JobId first = attempt(FILM, SLOT);
        JobId second = attempt(FILM, SLOT);
        JobId elsewhere = attempt(FILM, "a slot before");
        JobId others = attempt(MediaOwner.production("other"), SLOT);
        assertThat(reads.attempts().of(FILM, SLOT)).containsExactly(fresh(first, 1), fresh(second, 2));
        assertThat(reads.attempts().of(FILM)).extracting(StoredAttempt::job).containsExactly(elsewhere, first, second);
        assertThat(reads.attempts().find(others).orElseThrow().number()).isEqualTo(1);
        assertThat(reads.attempts().find(new JobId("nobody"))).isEmpty();
        assertThat(reads.attempts().of(FILM, "another")).isEmpty();
    }

    @Test
    void an_attempt_has_a_job_and_a_job_makes_one_attempt_at_most() {
        JobId first = attempt(FILM, SLOT);
        assertThatThrownBy(() -> writes.attempts().add(first, FILM, "another")).isInstanceOf(LibraryException.class);
        assertThatThrownBy(() -> writes.attempts().add(new JobId("nobody"), FILM, SLOT))
                .isInstanceOf(LibraryException.class);
        assertThat(reads.attempts().of(FILM)).containsExactly(fresh(first, 1));
    }

    @Test
    void one_attempt_at_a_slot_is_chosen_at_most() {
        JobId first = attempt(FILM, SLOT);
        JobId second = attempt(FILM, SLOT);
        JobId elsewhere = attempt(FILM, "another");
        writes.attempts().choose(elsewhere);
        writes.attempts().choose(first);
        writes.attempts().choose(second);
        writes.attempts().choose(second);
        writes.attempts().choose(new JobId("nobody"));
        assertThat(reads.attempts().chosen(FILM, SLOT).map(StoredAttempt::job)).contains(second);
        assertThat(reads.attempts().find(first).orElseThrow().chosen()).isFalse();
        assertThat(reads.attempts().chosen(FILM, "another").map(StoredAttempt::job))
                .contains(elsewhere);
        writes.attempts().unchoose(second);
        assertThat(reads.attempts().chosen(FILM, SLOT)).isEmpty();
    }

    @Test
    void an_attempt_is_discarded_once_and_never_while_it_is_chosen() {
        JobId first = attempt(FILM, SLOT);
        writes.attempts().choose(first);
        assertThat(writes.attempts().discard(first, NOON)).isFalse();
        writes.attempts().unchoose(first);
        assertThat(writes.attempts().discard(first, NOON.plusNanos(10))).isTrue();
        assertThat(writes.attempts().discard(first, NOON.plus(Duration.ofDays(1))))
                .isFalse();
        assertThat(writes.attempts().discard(new JobId("nobody"), NOON)).isFalse();
        assertThat(reads.attempts().of(FILM, SLOT))
                .containsExactly(new StoredAttempt(first, FILM, SLOT, 1, false, Optional.of(NOON)));
    }

    @Test
    void a_number_is_not_given_again_after_an_attempt_was_discarded() {
        JobId first = attempt(FILM, SLOT);
        writes.attempts().discard(first, NOON);
        assertThat(reads.attempts().find(attempt(FILM, SLOT)).orElseThrow().number())
                .isEqualTo(2);
    }

    @Test
    void a_chosen_attempt_shows_its_media_and_one_that_is_not_does_not() {
        NewJob job = job();
        writes.jobs().add(job);
        MediaId picture = new MediaId(Samples.id("M"));
        writes.generations().add(generation(job, List.of(), picture));
        writes.attempts().add(job.id(), FILM, SLOT);
        assertThat(reads.media().shown(picture)).isFalse();
        writes.attempts().choose(job.id());
        assertThat(reads.media().users(picture, 9))
                .startsWith(new MediaUser("attempt", job.id().value(), "chosen attempt at " + SLOT, true))
                .hasSize(2);
        writes.attempts().unchoose(job.id());
        assertThat(reads.media().shown(picture)).isFalse();
    }

    private JobId attempt(MediaOwner owner, String slot) {
        NewJob job = job();
        writes.jobs().add(job);
        writes.attempts().add(job.id(), owner, slot);
        return job.id();
    }

    private static StoredAttempt fresh(JobId job, int number) {
        return new StoredAttempt(job, FILM, SLOT, number, false, Optional.empty());
    }
}
