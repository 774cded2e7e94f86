package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.storage.sqlite.SqliteStorage;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.storage.StoredJob;
import dev.filmwright.spi.storage.WorkerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two engines over one storage, each with a time of its own, as two processes of which one can sleep or die. */
class LeasesTest {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration BEAT = Duration.ofSeconds(10);

    @TempDir
    static Path empty;

    @TempDir
    Path folder;

    private final FakeProvider backend = new FakeProvider();
    private final FakeProviders providers = new FakeProviders().with(FakeProvider.ID, backend);
    private SqliteStorage storage;
    private FrailStorage frail;
    private Studio one;
    private Studio two;

    /** Makes the schema once: it takes longer than all that follows. */
    @BeforeAll
    static void makeAnEmptyLibrary() {
        SqliteStorage.open(empty.resolve("empty.db")).close();
    }

    @BeforeEach
    void openTwo() throws IOException {
        Files.copy(empty.resolve("empty.db"), folder.resolve("test.db"));
        storage = SqliteStorage.open(folder.resolve("test.db"));
        frail = new FrailStorage(storage);
        one = Studio.among(frail, providers, folder);
        two = Studio.among(storage, providers, folder);
    }

    @AfterEach
    void close() {
        two.engine.close();
        storage.close();
    }

    @Test
    void jobs_of_a_process_that_died_are_taken_over_when_its_lease_is_over_and_not_before() {
        JobId id = running(one);

        two.timer.advance(LEASE.minusMillis(1));
        assertThat(holder(id)).contains(one.worker());
        backend.otherwise = FakeProvider::succeeded;
        two.timer.advance(BEAT);

        assertThat(two.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(backend.sent).hasSize(1);
    }

    @Test
    void a_process_that_lives_keeps_its_jobs_however_long_they_take() {
        backend.otherwise = () -> PollingTest.running(Duration.ofMinutes(3));
        JobId id = one.start();
        one.timer.settle();

        bothLive(Duration.ofMinutes(10));

        assertThat(holder(id)).contains(one.worker());
        assertThat(backend.pollCount).as("every three minutes of ten").hasValue(4);
    }

    @Test
    void an_idle_process_has_no_lease_and_still_claims() {
        one.timer.advance(LEASE.multipliedBy(4));
        assertThat(storage.<Boolean>write(unit -> unit.workers().extend(two.worker(), two.timer.now())))
                .isTrue();
        two.timer.advance(LEASE.multipliedBy(4));

        JobId id = one.start();
        one.timer.settle();

        assertThat(one.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void what_a_process_leaves_when_it_closes_goes_on_at_once() {
        JobId id = running(one);
        one.engine.close();
        backend.otherwise = FakeProvider::succeeded;

        two.timer.advance(BEAT);

        assertThat(two.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(backend.sent).hasSize(1);
    }

    @Test
    void a_job_that_died_in_the_call_is_looked_up_and_not_sent_again() {
        JobId id = dieWhileSending(true);

        two.timer.advance(LEASE);

        assertThat(two.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(backend.sent).hasSize(1);
    }

    @Test
    void a_job_that_died_before_the_backend_took_it_is_sent_by_the_other() {
        JobId id = dieWhileSending(false);

        two.timer.advance(LEASE.plus(BEAT));

        assertThat(two.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(backend.acceptedByKey).containsEntry(id.value(), 1);
    }

    @Test
    void a_job_that_died_in_the_call_is_uncertain_where_nobody_can_look_it_up() {
        backend.remembers = false;
        JobId id = dieWhileSending(true);

        two.timer.advance(LEASE);

        assertThat(two.state(id)).isEqualTo(JobState.UNCERTAIN);
        assertThat(backend.sent).hasSize(1);
    }

    @Test
    void a_process_that_slept_after_it_claimed_does_not_send_what_another_took_over() {
        JobId id = one.start();
        frail.afterWriting(() -> {
            one.timer.sleep(LEASE);
            two.timer.advance(LEASE.plus(BEAT));
        });

        one.timer.settle();

        assertThat(two.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(backend.sent).hasSize(1);
    }

    @Test
    void a_process_whose_lease_is_nearly_over_begins_a_new_one_before_it_sends() {
        JobId id = one.start();
        frail.afterWriting(() -> one.timer.sleep(LEASE.minusSeconds(1)));

        one.timer.advance(BEAT);

        assertThat(one.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(one.generations.job(id).attempts())
                .as("the first one was given up")
                .isEqualTo(2);
        assertThat(backend.sent).hasSize(1);
    }

    @Test
    void a_step_that_comes_too_late_changes_nothing() {
        backend.polls.add(() -> {
            // While the first asks, it sleeps, and the second takes over and ends the job.
            one.timer.sleep(LEASE);
            two.timer.advance(LEASE);
            return FakeProvider.succeeded();
        });
        JobId id = one.start();
        one.timer.settle();

        Job done = two.generations.job(id);
        assertThat(done.state()).isEqualTo(JobState.SUCCEEDED);
        one.timer.advance(BEAT);
        assertThat(one.generations.job(id)).isEqualTo(done);
        assertThat(backend.released).as("stored by one of them").hasSize(1);
        assertThat(backend.sent).hasSize(1);
    }

    @Test
    void a_process_that_wakes_asks_no_more_after_jobs_it_has_lost_and_has_room_for_others() {
        backend.capabilities = FakeProvider.drawing().maxConcurrent(1).build();
        reopen();
        JobId lost = running(one);
        one.timer.sleep(LEASE);
        two.timer.advance(LEASE);
        assertThat(holder(lost)).contains(two.worker());
        one.timer.advance(BEAT);
        int asked = backend.pollCount.get();

        JobId next = one.start();
        one.timer.settle();

        assertThat(holder(next)).contains(one.worker());
        assertThat(backend.pollCount).hasValue(asked + 1);
        bothLive(Duration.ofMinutes(30));
        assertThat(backend.pollCount)
                .as("each of two jobs every ten minutes by one process")
                .hasValue(asked + 1 + 2 * 3);
    }

    @Test
    void what_one_process_queues_another_one_sends_too() {
        backend.capabilities = FakeProvider.drawing().maxConcurrent(1).build();
        reopen();
        JobId first = running(one);
        JobId second = one.start();
        one.timer.settle();
        assertThat(one.state(second)).isEqualTo(JobState.QUEUED);

        two.timer.advance(BEAT);

        assertThat(holder(first)).contains(one.worker());
        assertThat(holder(second)).contains(two.worker());
    }

    @Test
    void a_job_that_another_process_runs_is_stopped_by_that_one_at_its_next_beat() {
        JobId id = running(one);

        Job asked = two.generations.cancel(id);
        assertThat(asked.state()).isEqualTo(JobState.RUNNING);
        assertThat(backend.cancelled).isEmpty();
        one.timer.advance(BEAT);

        assertThat(two.state(id)).isEqualTo(JobState.CANCELLED);
        assertThat(backend.cancelled).hasSize(1);
    }

    @Test
    void a_backend_that_does_not_stop_goes_on() {
        backend.onCancel = () -> CancelResult.UNSUPPORTED;
        JobId id = running(one);

        two.generations.cancel(id);
        one.timer.advance(BEAT);

        assertThat(one.state(id)).isEqualTo(JobState.RUNNING);
    }

    @Test
    void a_wish_to_stop_outlives_the_process_that_was_to_hear_it() {
        JobId id = running(one);
        two.generations.cancel(id);

        two.timer.advance(LEASE);

        assertThat(two.state(id)).isEqualTo(JobState.CANCELLED);
        assertThat(backend.cancelled).hasSize(1);
    }

    @Test
    void who_waits_hears_what_another_process_ended() throws Exception {
        JobId id = running(one);
        List<Job> heard = new ArrayList<>();
        assertThat(two.generations.await(List.of(id), Duration.ZERO, heard::add))
                .isFalse();
        backend.otherwise = FakeProvider::succeeded;
        Thread first = new Thread(() -> one.timer.advance(Duration.ofHours(1)));
        first.start();

        assertThat(two.generations.await(List.of(id), Duration.ofMinutes(1), heard::add))
                .isTrue();

        first.join();
        assertThat(heard).extracting(Job::state).containsExactly(JobState.SUCCEEDED);
    }

    @Test
    void jobs_of_a_provider_that_only_the_other_process_has_are_left_to_it() throws Exception {
        Studio bare = Studio.among(storage, new FakeProviders(), folder);
        try {
            JobId id = running(one);
            bare.timer.advance(LEASE.plus(BEAT));
            assertThat(holder(id)).contains(one.worker());
        } finally {
            bare.engine.close();
        }
    }

    @Test
    void one_that_is_alone_takes_up_everything_at_once() {
        JobId id = running(one);
        backend.otherwise = FakeProvider::succeeded;

        Studio alone = Studio.over(storage, backend, new FakeMedia(new Ids(Clock.systemUTC(), new Random())), folder);
        alone.timer.settle();

        assertThat(alone.state(id)).isEqualTo(JobState.SUCCEEDED);
        alone.engine.close();
    }

    private void reopen() {
        one.engine.close();
        two.engine.close();
        one = Studio.among(frail, providers, folder);
        two = Studio.among(storage, providers, folder);
    }

    private void bothLive(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(BEAT)) {
            one.timer.advance(BEAT);
            two.timer.advance(BEAT);
        }
    }

    /** Returns a job of which a process has just been told that it goes on for an hour. */
    private JobId running(Studio studio) {
        backend.otherwise = () -> PollingTest.running(Duration.ofHours(1));
        JobId id = studio.start();
        studio.timer.settle();
        assertThat(holder(id)).contains(studio.worker());
        return id;
    }

    /** Kills the first process in the call that sends a job, before it can write down what came of it. */
    private JobId dieWhileSending(boolean taken) {
        backend.submissions.add(request -> {
            frail.die();
            if (taken) {
                return backend.accept(request);
            }
            throw EngineTest.thrown(EngineTest.failure(Failure.Kind.UNAVAILABLE, true));
        });
        JobId id = one.start();
        one.timer.settle();
        assertThat(two.state(id)).isEqualTo(JobState.SUBMITTING);
        return id;
    }

    private Optional<WorkerId> holder(JobId id) {
        return storage.read(unit -> unit.jobs().find(id)).flatMap(StoredJob::worker);
    }
}
