package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Jobs.ME;
import static dev.filmwright.testkit.contract.Jobs.NEVER;
import static dev.filmwright.testkit.contract.Jobs.SHEET;
import static dev.filmwright.testkit.contract.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.storage.JobStore;
import dev.filmwright.spi.storage.JobStore.Ending;
import dev.filmwright.spi.storage.NewJob;
import dev.filmwright.spi.storage.StoredJob;
import dev.filmwright.spi.storage.WorkerId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How {@link JobStore} takes jobs from state to state: only from where they are, and whoever lost a race knows. */
public abstract class JobStepContract extends StorageFixture {
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final GenerationId MADE = new GenerationId("made");
    private static final Set<JobState> HELD = EnumSet.of(JobState.SUBMITTING, JobState.RUNNING, JobState.STORING);

    /** For subclasses. */
    protected JobStepContract() {}

    @BeforeEach
    void beAlive() {
        writes.workers().register(ME, NEVER);
    }

    static Ending failed() {
        return new Ending(JobState.FAILED, "{\"kind\": \"TIMEOUT\"}");
    }

    @Test
    void a_job_goes_from_queue_to_result_and_remembers_what_it_was_told() {
        JobId id = at(JobState.SUCCEEDED);
        StoredJob job = job(id);
        assertThat(job.operation()).contains("op-1");
        assertThat(job.outputs()).contains("[\"out\"]");
        assertThat(job.generation()).contains(MADE);
        assertThat(job.failure()).isEmpty();
        assertThat(job.attempts()).isEqualTo(1);
        assertThat(job.created()).isEqualTo(NOON);
        assertThat(job.updated()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void a_step_holds_only_from_the_state_it_starts_from(JobState state) {
        Map<String, BiPredicate<JobStore, JobId>> steps = new TreeMap<>(Map.of(
                "requeue", (jobs, id) -> jobs.requeue(id, ME, LATER, LATER),
                "accepted", (jobs, id) -> jobs.accepted(id, ME, "op-2", LATER),
                "made", (jobs, id) -> jobs.made(id, ME, "[]", LATER),
                "succeeded", (jobs, id) -> jobs.succeeded(id, ME, MADE, LATER),
                "ended", (jobs, id) -> jobs.ended(id, ME, JobState.RUNNING, failed(), LATER),
                "requestCancel", (jobs, id) -> jobs.requestCancel(id, JobState.SUBMITTING, LATER),
                "sendAgain", (jobs, id) -> jobs.sendAgain(id, JobState.UNCERTAIN, LATER),
                "storeAgain", (jobs, id) -> jobs.storeAgain(id, ME, LATER)));
        Map<String, JobState> from = Map.of(
                "requeue", JobState.SUBMITTING,
                "accepted", JobState.SUBMITTING,
                "made", JobState.RUNNING,
                "succeeded", JobState.STORING,
                "ended", JobState.RUNNING,
                "requestCancel", JobState.SUBMITTING,
                "sendAgain", JobState.UNCERTAIN,
                "storeAgain", JobState.FAILED);
        steps.forEach((name, step) -> {
            JobId id = at(state);
            StoredJob before = job(id);
            boolean held = step.test(writes.jobs(), id);
            assertThat(held).as(name).isEqualTo(from.get(name) == state);
            if (!held) {
                assertThat(job(id)).as(name).isEqualTo(before);
            }
            assertThat(step.test(writes.jobs(), new JobId("nobody"))).as(name).isFalse();
        });
    }

    @Test
    void a_job_can_end_from_any_state_and_says_why() {
        for (JobState from : EnumSet.of(JobState.QUEUED, JobState.SUBMITTING, JobState.RUNNING, JobState.STORING)) {
            for (JobState end : Set.of(JobState.FAILED, JobState.CANCELLED, JobState.UNCERTAIN)) {
                JobId id = at(from);
                assertThat(writes.jobs().ended(id, ME, from, new Ending(end, "why"), LATER))
                        .isTrue();
                assertThat(job(id).state()).isEqualTo(end);
                assertThat(job(id).failure()).contains("why");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void a_wish_to_stop_is_noted_while_the_backend_has_the_job_or_is_about_to(JobState state) {
        JobId id = at(state);
        boolean noted = writes.jobs().requestCancel(id, state, LATER);
        assertThat(noted).isEqualTo(state == JobState.SUBMITTING || state == JobState.RUNNING);
        assertThat(job(id).cancelRequested()).isEqualTo(noted);
        assertThat(job(id).state()).isEqualTo(state);
    }

    @Test
    void a_failed_job_sent_again_begins_a_new_round_and_an_uncertain_one_does_not() {
        for (JobState from : EnumSet.of(JobState.FAILED, JobState.UNCERTAIN)) {
            JobId id = at(JobState.SUBMITTING);
            writes.jobs().requeue(id, ME, NOON.plusSeconds(3600), NOON);
            writes.jobs().ended(id, ME, JobState.QUEUED, new Ending(from, "why"), NOON);
            assertThat(writes.jobs().sendAgain(id, from, LATER)).isTrue();
            StoredJob job = job(id);
            assertThat(job.state()).isEqualTo(JobState.QUEUED);
            assertThat(job.round()).isEqualTo(from == JobState.FAILED ? 1 : 0);
            assertThat(job.retries()).isZero();
            assertThat(job.attempts()).isEqualTo(1);
            assertThat(job.failure()).isEmpty();
            assertThat(job.cancelRequested()).isFalse();
            assertThat(writes.jobs().claim(SHEET, ME, NOON, LATER))
                    .as("due at once")
                    .map(StoredJob::id)
                    .contains(id);
        }
    }

    @Test
    void what_the_backend_answered_is_forgotten_when_a_job_is_sent_again() {
        JobId id = at(JobState.FAILED);
        assertThat(job(id).operation()).isPresent();
        writes.jobs().sendAgain(id, JobState.FAILED, LATER);
        assertThat(job(id).operation()).isEmpty();
        assertThat(job(id).outputs()).isEmpty();
    }

    @Test
    void only_a_failed_job_whose_outputs_are_known_is_stored_again() {
        JobId without = at(JobState.RUNNING);
        writes.jobs().ended(without, ME, JobState.RUNNING, failed(), NOON);
        assertThat(writes.jobs().storeAgain(without, ME, LATER)).isFalse();
        JobId with = at(JobState.FAILED);
        assertThat(writes.jobs().storeAgain(with, ME, LATER)).isTrue();
        assertThat(job(with).state()).isEqualTo(JobState.STORING);
        assertThat(job(with).failure()).isEmpty();
        assertThat(job(with).outputs()).isPresent();
        assertThat(job(with).round()).isZero();
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void a_job_is_held_while_something_is_done_for_it(JobState state) {
        JobId id = at(state);
        boolean held = HELD.contains(state);
        assertThat(job(id).worker()).isEqualTo(held ? Optional.of(ME) : Optional.empty());
        assertThat(reads.jobs().heldBy(ME, 9)).hasSize(held ? 1 : 0);
        assertThat(reads.jobs().settled(List.of(id, id, new JobId("nobody"))))
                .isEqualTo(held || state == JobState.QUEUED ? List.of() : List.of(id));
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"SUBMITTING", "RUNNING", "STORING"})
    void another_worker_than_the_one_that_holds_a_job_changes_nothing(JobState state) {
        JobId id = at(state);
        StoredJob before = job(id);
        WorkerId other = new WorkerId("other");
        JobStore jobs = writes.jobs();
        assertThat(jobs.requeue(id, other, LATER, LATER)).isFalse();
        assertThat(jobs.accepted(id, other, "op-2", LATER)).isFalse();
        assertThat(jobs.made(id, other, "[]", LATER)).isFalse();
        assertThat(jobs.succeeded(id, other, MADE, LATER)).isFalse();
        assertThat(jobs.ended(id, other, state, failed(), LATER)).isFalse();
        assertThat(job(id)).isEqualTo(before);
    }

    private StoredJob job(JobId id) {
        return reads.jobs().find(id).orElseThrow();
    }

    /** Returns a job taken to a state; one that ended failed, was cancelled or is uncertain did so while it was stored. */
    private JobId at(JobState state) {
        NewJob job = Jobs.job();
        JobId id = job.id();
        storage.run(unit -> {
            JobStore jobs = unit.jobs();
            jobs.add(job);
            if (state == JobState.QUEUED) {
                return;
            }
            // Others may be queued before it.
            while (jobs.find(id).orElseThrow().state() == JobState.QUEUED) {
                jobs.claim(SHEET, ME, LATER, NOON);
            }
            if (state == JobState.SUBMITTING) {
                return;
            }
            jobs.accepted(id, ME, "op-1", NOON);
            if (state == JobState.RUNNING) {
                return;
            }
            jobs.made(id, ME, "[\"out\"]", NOON);
            if (state == JobState.SUCCEEDED) {
                jobs.succeeded(id, ME, MADE, LATER);
            } else if (state != JobState.STORING) {
                jobs.ended(id, ME, JobState.STORING, new Ending(state, "why"), NOON);
            }
        });
        return id;
    }
}
