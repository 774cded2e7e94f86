package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Jobs.ME;
import static dev.filmwright.testkit.contract.Jobs.NEVER;
import static dev.filmwright.testkit.contract.Jobs.SHEET;
import static dev.filmwright.testkit.contract.Jobs.job;
import static dev.filmwright.testkit.contract.Jobs.keyed;
import static dev.filmwright.testkit.contract.Jobs.urgent;
import static dev.filmwright.testkit.contract.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.LibraryException;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.storage.NewJob;
import dev.filmwright.spi.storage.StoredJob;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.JobStore} must find, and which job it must hand out next. */
public abstract class JobStoreContract extends StorageFixture {
    private static final ModelRef OIL = new ModelRef("oil", "canvas");
    private static final Instant LATER = NOON.plusSeconds(60);

    /** For subclasses. */
    protected JobStoreContract() {}

    @BeforeEach
    void beAlive() {
        writes.workers().register(ME, NEVER);
    }

    @Test
    void a_new_job_is_queued_and_keeps_what_it_was_asked_to_do() {
        NewJob job = job();
        add(job);
        assertThat(reads.jobs().find(job.id()))
                .contains(new StoredJob(
                        job.id(),
                        SHEET,
                        job.request(),
                        JobState.QUEUED,
                        0,
                        0,
                        0,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        NOON,
                        NOON));
        assertThat(reads.jobs().find(new JobId("nobody"))).isEmpty();
    }

    @Test
    void a_key_is_used_once() {
        NewJob job = keyed("board-1");
        add(job, job());
        assertThatThrownBy(() -> add(keyed("board-1"))).isInstanceOf(LibraryException.class);
        assertThat(reads.jobs().findByKey("board-1")).map(StoredJob::id).contains(job.id());
        assertThat(reads.jobs().findByKey("board-2")).isEmpty();
        assertThat(reads.jobs().findByKey("")).isEmpty();
        assertThat(reads.jobs().labelled(Map.of(), 9)).hasSize(2);
    }

    @Test
    void jobs_are_found_oldest_first_whatever_is_asked_for_first() {
        NewJob first = job();
        NewJob second = job();
        add(first, second, job());
        assertThat(reads.jobs().findAll(List.of(second.id(), new JobId("nobody"), first.id(), second.id())))
                .extracting(StoredJob::id)
                .containsExactly(first.id(), second.id());
        assertThat(reads.jobs().findAll(List.of())).isEmpty();
    }

    @Test
    void jobs_are_found_and_counted_by_all_of_their_labels() {
        NewJob one = job(SHEET, Map.of("production", "film", "shot", "1"));
        NewJob two = job(SHEET, Map.of("production", "film", "shot", "2"));
        add(one, two, job(SHEET, Map.of("production", "other", "shot", "1")), job());
        writes.jobs().claim(SHEET, ME, NOON, LATER);
        Map<String, String> film = Map.of("production", "film");
        assertThat(reads.jobs().labelled(film, 9)).extracting(StoredJob::id).containsExactly(one.id(), two.id());
        assertThat(reads.jobs().labelled(film, 1)).hasSize(1);
        assertThat(reads.jobs().labelled(one.labels(), 9))
                .extracting(StoredJob::id)
                .containsExactly(one.id());
        assertThat(reads.jobs().labelled(Map.of("production", "none"), 9)).isEmpty();
        assertThat(reads.jobs().counts(film).byState()).isEqualTo(Map.of(JobState.QUEUED, 1L, JobState.SUBMITTING, 1L));
        assertThat(reads.jobs().counts(Map.of()).total()).isEqualTo(4);
    }

    @Test
    void the_oldest_job_of_a_model_that_is_due_is_claimed_by_one_only() {
        NewJob first = job();
        NewJob second = job();
        add(job(OIL, Map.of()), first, second);
        StoredJob claimed = writes.jobs().claim(SHEET, ME, NOON, LATER).orElseThrow();
        assertThat(claimed.id()).isEqualTo(first.id());
        assertThat(claimed.state()).isEqualTo(JobState.SUBMITTING);
        assertThat(claimed.attempts()).isEqualTo(1);
        assertThat(claimed.updated()).isEqualTo(LATER);
        assertThat(reads.jobs().find(first.id())).contains(claimed);
        assertThat(writes.jobs().claim(SHEET, ME, NOON, LATER))
                .map(StoredJob::id)
                .contains(second.id());
        assertThat(writes.jobs().claim(SHEET, ME, NOON, LATER)).isEmpty();
    }

    @Test
    void of_jobs_that_are_due_the_most_urgent_goes_first_and_of_these_the_oldest() {
        NewJob usual = job();
        NewJob urgent = urgent(7);
        NewJob asUrgent = urgent(7);
        NewJob whenever = urgent(-1000);
        add(whenever, usual, urgent, asUrgent);
        writes.jobs().claim(SHEET, ME, NOON, NOON);
        writes.jobs().requeue(urgent.id(), ME, LATER, NOON);
        List<JobId> order = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            order.add(writes.jobs().claim(SHEET, ME, NOON, NOON).orElseThrow().id());
        }
        assertThat(order).containsExactly(asUrgent.id(), usual.id(), whenever.id());
        assertThat(writes.jobs().claim(SHEET, ME, NOON, NOON)).isEmpty();
        NewJob later = job();
        add(later);
        assertThat(writes.jobs().claim(SHEET, ME, LATER, NOON))
                .as("its priority is its own however often it is put back")
                .map(StoredJob::id)
                .contains(urgent.id());
    }

    @Test
    void a_job_put_back_is_claimed_when_it_is_due_again_and_lets_younger_ones_pass() {
        NewJob first = job();
        NewJob second = job();
        add(first, second);
        writes.jobs().claim(SHEET, ME, NOON, NOON);
        assertThat(writes.jobs().requeue(first.id(), ME, LATER, NOON)).isTrue();
        assertThat(reads.jobs().nextDue(SHEET).orElseThrow()).isBeforeOrEqualTo(NOON);
        assertThat(writes.jobs().claim(SHEET, ME, LATER.minusMillis(1), NOON))
                .map(StoredJob::id)
                .contains(second.id());
        assertThat(reads.jobs().nextDue(SHEET)).contains(LATER);
        assertThat(writes.jobs().claim(SHEET, ME, LATER.minusMillis(1), NOON)).isEmpty();
        StoredJob again = writes.jobs().claim(SHEET, ME, LATER, NOON).orElseThrow();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.attempts()).isEqualTo(2);
        assertThat(again.retries()).isEqualTo(1);
        assertThat(reads.jobs().nextDue(SHEET)).isEmpty();
    }

    @Test
    void a_models_jobs_are_found_by_state() {
        NewJob first = job();
        NewJob second = job();
        add(first, job(OIL, Map.of()), second);
        writes.jobs().claim(SHEET, ME, NOON, NOON);
        assertThat(reads.jobs().in(EnumSet.of(JobState.QUEUED), SHEET)).containsExactly(second.id());
        assertThat(reads.jobs().in(EnumSet.of(JobState.SUBMITTING, JobState.QUEUED), SHEET))
                .containsExactly(first.id(), second.id());
        assertThat(reads.jobs().in(Set.of(), SHEET)).isEmpty();
    }

    @Test
    void models_are_busy_while_a_job_of_theirs_goes_on_by_itself() {
        NewJob sheet = job();
        add(sheet, job(), job(OIL, Map.of()));
        assertThat(reads.jobs().busyModels()).containsExactly(OIL, SHEET);
        for (JobId id : reads.jobs().in(EnumSet.of(JobState.QUEUED), SHEET)) {
            writes.jobs().ended(id, ME, JobState.QUEUED, JobStepContract.failed(), NOON);
        }
        assertThat(reads.jobs().busyModels()).containsExactly(OIL);
    }

    private void add(NewJob... jobs) {
        List.of(jobs).forEach(writes.jobs()::add);
    }
}
