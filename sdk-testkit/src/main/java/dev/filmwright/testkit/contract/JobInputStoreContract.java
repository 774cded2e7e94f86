package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.NOON;
import static dev.filmwright.testkit.contract.Samples.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.LibraryException;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.JobStore.Ending;
import dev.filmwright.spi.storage.MediaUser;
import dev.filmwright.spi.storage.NewJob;
import dev.filmwright.spi.storage.StoredInput;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link dev.filmwright.spi.storage.JobInputStore} must do. */
public abstract class JobInputStoreContract extends StorageFixture {
    private final MediaFile file = picture();
    private final NewJob job = Jobs.job();

    /** For subclasses. */
    protected JobInputStoreContract() {}

    @Test
    void the_files_of_a_job_are_kept_in_order_also_when_one_comes_twice() {
        writes.jobs().add(job);
        StoredInput first = new StoredInput(new MediaId("b"), "22");
        StoredInput second = new StoredInput(new MediaId("a"), "11");
        writes.inputs().add(job.id(), List.of(first, second, first));
        assertThat(reads.inputs().of(job.id())).containsExactly(first, second, first);
        assertThat(reads.inputs().of(new JobId("nobody"))).isEmpty();
    }

    @Test
    void a_job_without_files_has_none() {
        writes.jobs().add(job);
        writes.inputs().add(job.id(), List.of());
        assertThat(reads.inputs().of(job.id())).isEmpty();
    }

    @Test
    void files_are_stored_once_and_for_a_job_that_there_is() {
        List<StoredInput> one = List.of(new StoredInput(new MediaId("a"), "11"));
        assertThatThrownBy(() -> writes.inputs().add(job.id(), one)).isInstanceOf(LibraryException.class);
        writes.jobs().add(job);
        writes.inputs().add(job.id(), one);
        assertThatThrownBy(() -> writes.inputs().add(job.id(), one)).isInstanceOf(LibraryException.class);
        assertThat(reads.inputs().of(job.id())).isEqualTo(one);
    }

    @Test
    void a_file_given_twice_has_its_job_as_a_user_once() {
        give(file, file);
        assertThat(reads.media().users(file.id(), 9))
                .containsExactly(new MediaUser("job", job.id().value(), "job " + job.id(), true));
        assertThat(reads.media().shown(file.id())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_job_shows_its_files_while_it_may_still_be_sent(JobState state) {
        give(file);
        bring(state);
        assertThat(reads.jobs().find(job.id()).orElseThrow().state()).isEqualTo(state);
        assertThat(reads.media().shown(file.id())).isEqualTo(!state.terminal());
    }

    @Test
    void a_file_that_a_job_was_given_is_not_unused_even_when_the_job_is_over() {
        give(file);
        bring(JobState.CANCELLED);
        assertThat(reads.media().users(file.id(), 9))
                .extracting(MediaUser::shows)
                .containsExactly(false);
        assertThat(reads.media().unused(Optional.empty(), NOON.plusSeconds(1), 9))
                .isEmpty();
    }

    private void give(MediaFile... files) {
        store(files);
        writes.jobs().add(job);
        writes.inputs()
                .add(
                        job.id(),
                        List.of(files).stream()
                                .map(given -> new StoredInput(given.id(), given.sha256()))
                                .toList());
    }

    private void bring(JobState state) {
        switch (state) {
            case QUEUED -> {}
            case FAILED, CANCELLED, UNCERTAIN ->
                assertThat(writes.jobs().ended(job.id(), JobState.QUEUED, new Ending(state, "{}"), NOON))
                        .isTrue();
            default -> run(state);
        }
    }

    private void run(JobState state) {
        writes.jobs().claim(Jobs.SHEET, NOON, NOON);
        if (state != JobState.SUBMITTING) {
            writes.jobs().accepted(job.id(), "op", NOON);
        }
        if (state == JobState.STORING || state == JobState.SUCCEEDED) {
            writes.jobs().made(job.id(), "{}", NOON);
        }
        if (state == JobState.SUCCEEDED) {
            writes.jobs().succeeded(job.id(), new GenerationId("made"), NOON);
        }
    }
}
