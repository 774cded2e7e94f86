package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Jobs.ME;
import static dev.filmwright.testkit.contract.Jobs.NEVER;
import static dev.filmwright.testkit.contract.Jobs.SHEET;
import static dev.filmwright.testkit.contract.Jobs.job;
import static dev.filmwright.testkit.contract.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.storage.NewJob;
import dev.filmwright.spi.storage.StoredJob;
import dev.filmwright.spi.storage.WorkerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.WorkerStore} must know, and whose jobs may be taken over. */
public abstract class LeaseContract extends StorageFixture {
    private static final WorkerId OTHER = new WorkerId("other");
    private static final Instant SOON = NOON.plusSeconds(30);

    /** For subclasses. */
    protected LeaseContract() {}

    @Test
    void a_worker_that_is_not_there_cannot_extend_its_lease() {
        assertThat(writes.workers().extend(ME, NEVER)).isFalse();
        writes.workers().register(ME, NOON);
        assertThat(writes.workers().extend(ME, NEVER)).isTrue();
        writes.workers().remove(ME);
        writes.workers().remove(ME);
        assertThat(writes.workers().extend(ME, NEVER)).isFalse();
    }

    @Test
    void a_lease_that_is_over_can_be_extended_until_somebody_removes_it() {
        writes.workers().register(ME, SOON);
        writes.workers().removeExpired(SOON.minusMillis(1));
        assertThat(writes.workers().extend(ME, SOON)).isTrue();
        writes.workers().removeExpired(SOON);
        assertThat(writes.workers().extend(ME, NEVER)).isFalse();
    }

    @Test
    void removing_what_is_expired_leaves_the_living() {
        writes.workers().register(ME, NEVER);
        writes.workers().register(OTHER, SOON);
        writes.workers().removeExpired(SOON);
        assertThat(writes.workers().extend(ME, NEVER)).isTrue();
        assertThat(writes.workers().extend(OTHER, NEVER)).isFalse();
        writes.workers().removeAll();
        assertThat(writes.workers().extend(ME, NEVER)).isFalse();
    }

    @Test
    void only_the_living_claim() {
        add(job());
        assertThat(writes.jobs().claim(SHEET, ME, NOON, NOON)).isEmpty();
        writes.workers().register(ME, SOON);
        assertThat(writes.jobs().claim(SHEET, ME, SOON, NOON)).isEmpty();
        assertThat(writes.jobs().claim(SHEET, ME, SOON.minusMillis(1), NOON))
                .flatMap(StoredJob::worker)
                .contains(ME);
    }

    @Test
    void jobs_of_the_living_are_left_to_them() {
        heldByOther(SOON);
        writes.workers().register(ME, NEVER);
        assertThat(writes.jobs().adopt(SHEET, ME, SOON.minusMillis(1), 9)).isEmpty();
    }

    @Test
    void jobs_of_a_worker_whose_lease_is_over_are_taken_over_as_they_are() {
        JobId id = heldByOther(SOON);
        writes.jobs().accepted(id, OTHER, "op-1", NOON);
        StoredJob before = reads.jobs().find(id).orElseThrow();
        writes.workers().register(ME, NEVER);

        List<StoredJob> taken = writes.jobs().adopt(SHEET, ME, SOON, 9);

        assertThat(taken).singleElement().satisfies(job -> {
            assertThat(job.worker()).contains(ME);
            assertThat(job).usingRecursiveComparison().ignoringFields("worker").isEqualTo(before);
        });
        assertThat(reads.jobs().find(id)).contains(taken.get(0));
        assertThat(writes.jobs().made(id, OTHER, "[]", NOON)).as("too late").isFalse();
        assertThat(writes.jobs().made(id, ME, "[]", NOON)).isTrue();
    }

    @Test
    void jobs_of_a_worker_that_is_gone_are_taken_over_at_once() {
        JobId id = heldByOther(NEVER);
        writes.workers().register(ME, NEVER);
        writes.workers().remove(OTHER);
        assertThat(writes.jobs().adopt(SHEET, ME, NOON, 9))
                .extracting(StoredJob::id)
                .containsExactly(id);
        assertThat(writes.jobs().adopt(SHEET, ME, NOON, 9))
                .as("it holds it now")
                .isEmpty();
    }

    @Test
    void a_worker_that_is_not_alive_takes_nothing_over() {
        heldByOther(SOON);
        assertThat(writes.jobs().adopt(SHEET, ME, SOON, 9)).isEmpty();
        writes.workers().register(ME, SOON);
        assertThat(writes.jobs().adopt(SHEET, ME, SOON, 9)).isEmpty();
    }

    @Test
    void jobs_are_taken_over_model_by_model_oldest_first_and_no_more_than_asked_for() {
        ModelRef oil = new ModelRef("oil", "canvas");
        writes.workers().register(OTHER, SOON);
        NewJob first = job();
        NewJob second = job();
        NewJob third = job();
        add(job(oil, Map.of()), first, second, third, job());
        for (int i = 0; i < 3; i++) {
            writes.jobs().claim(SHEET, OTHER, NOON, NOON);
        }
        writes.jobs().claim(oil, OTHER, NOON, NOON);
        writes.workers().register(ME, NEVER);
        assertThat(writes.jobs().adopt(SHEET, ME, SOON, 2))
                .extracting(StoredJob::id)
                .containsExactly(first.id(), second.id());
        assertThat(writes.jobs().adopt(SHEET, ME, SOON, 2))
                .extracting(StoredJob::id)
                .containsExactly(third.id());
        assertThat(writes.jobs().adopt(oil, ME, SOON, 2)).hasSize(1);
        assertThat(reads.jobs().heldBy(ME, 9)).hasSize(4);
        assertThat(reads.jobs().heldBy(ME, 3)).hasSize(3);
        assertThat(reads.jobs().heldBy(OTHER, 9)).isEmpty();
    }

    @Test
    void jobs_of_several_dead_workers_are_taken_over() {
        add(job(), job(), job());
        for (String name : List.of("a", "b", "c")) {
            writes.workers().register(new WorkerId(name), SOON);
            writes.jobs().claim(SHEET, new WorkerId(name), NOON, NOON);
        }
        writes.workers().register(ME, NEVER);
        writes.workers().register(new WorkerId("b"), NEVER);
        assertThat(writes.jobs().adopt(SHEET, ME, SOON, 9)).hasSize(2);
        assertThat(reads.jobs().heldBy(new WorkerId("b"), 9)).hasSize(1);
    }

    @Test
    void the_holder_of_a_running_job_hears_that_it_is_to_stop() {
        JobId id = heldByOther(NEVER);
        writes.jobs().requestCancel(id, JobState.SUBMITTING, NOON);
        assertThat(reads.jobs().stopping(OTHER)).as("not yet running").isEmpty();
        writes.jobs().accepted(id, OTHER, "op-1", NOON);
        assertThat(reads.jobs().stopping(OTHER)).containsExactly(id);
        assertThat(reads.jobs().stopping(ME)).isEmpty();
        writes.jobs().made(id, OTHER, "[]", NOON);
        assertThat(reads.jobs().stopping(OTHER)).as("it is too late").isEmpty();
    }

    @Test
    void a_running_job_is_found_by_the_name_its_backend_gave_it() {
        JobId id = heldByOther(NEVER);
        assertThat(reads.jobs().running(SHEET.provider(), "op-1")).isEmpty();
        writes.jobs().accepted(id, OTHER, "op-1", NOON);
        assertThat(reads.jobs().running(SHEET.provider(), "op-1")).contains(id);
        assertThat(reads.jobs().running(SHEET.provider(), "op-2")).isEmpty();
        assertThat(reads.jobs().running("another", "op-1")).isEmpty();
        writes.jobs().made(id, OTHER, "[]", NOON);
        assertThat(reads.jobs().running(SHEET.provider(), "op-1")).isEmpty();
    }

    @Test
    void a_job_stored_again_is_held_by_who_does_it() {
        JobId id = heldByOther(NEVER);
        writes.jobs().accepted(id, OTHER, "op-1", NOON);
        writes.jobs().made(id, OTHER, "[]", NOON);
        writes.jobs().ended(id, OTHER, JobState.STORING, JobStepContract.failed(), NOON);
        assertThat(reads.jobs().find(id).flatMap(StoredJob::worker)).isEqualTo(Optional.empty());
        writes.workers().register(ME, NEVER);
        assertThat(writes.jobs().storeAgain(id, ME, NOON)).isTrue();
        assertThat(reads.jobs().heldBy(ME, 9)).containsExactly(id);
    }

    private JobId heldByOther(Instant expires) {
        writes.workers().register(OTHER, expires);
        add(job());
        return writes.jobs().claim(SHEET, OTHER, NOON, NOON).orElseThrow().id();
    }

    private void add(NewJob... jobs) {
        List.of(jobs).forEach(writes.jobs()::add);
    }
}
