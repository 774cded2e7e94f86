package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.id.Ids;
import dev.filmwright.core.storage.sqlite.SqliteStorage;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.JobTerms;
import dev.filmwright.spi.storage.StoredJob;
import dev.filmwright.spi.storage.WorkerId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The time a job has left, as its row tells. */
class DeadlinesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final JobTerms TERMS =
            JobTerms.usual().startWithin(Duration.ofMinutes(10)).finishWithin(Duration.ofMinutes(60));

    @TempDir
    Path folder;

    private final ManualTimer timer = new ManualTimer();
    private SqliteStorage storage;
    private Deadlines deadlines;

    @BeforeEach
    void open() {
        storage = SqliteStorage.open(folder.resolve("test.db"));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Ids ids = new Ids(clock, new Random());
        Lease lease = new Lease(new WorkerId(ids.next()), LeaseTerms.alone(), timer);
        deadlines = new Deadlines(new JobBook(storage, clock, ids, new StepWatch(Set.of()), lease), timer);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private Task task(JobTerms terms, JobState state, int attempts, int retries) {
        return deadlines.task(new StoredJob(
                new JobId("job"),
                Requests.MODEL,
                Documents.of(Requests.request().terms(terms).build()),
                state,
                0,
                attempts,
                retries,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOW.minus(Duration.ofMinutes(7)),
                NOW.minus(Duration.ofMinutes(2))));
    }

    private Duration left(Instant until) {
        return Duration.between(timer.now(), until);
    }

    @Test
    void times_count_from_the_start() {
        Task task = task(TERMS, JobState.QUEUED, 0, 0);

        assertThat(left(task.startBy())).isEqualTo(Duration.ofMinutes(3));
        assertThat(left(task.finishBy())).isEqualTo(Duration.ofMinutes(53));
    }

    @Test
    void what_the_engine_does_again_by_itself_does_not_begin_them_anew() {
        assertThat(left(task(TERMS, JobState.QUEUED, 3, 3).startBy())).isEqualTo(Duration.ofMinutes(3));
        assertThat(left(task(TERMS, JobState.SUBMITTING, 4, 3).startBy())).isEqualTo(Duration.ofMinutes(3));
        assertThat(left(task(TERMS, JobState.RUNNING, 4, 3).finishBy())).isEqualTo(Duration.ofMinutes(53));
    }

    @Test
    void sent_again_by_a_caller_a_job_has_them_anew() {
        assertThat(left(task(TERMS, JobState.QUEUED, 1, 0).startBy())).isEqualTo(Duration.ofMinutes(8));
        assertThat(left(task(TERMS, JobState.RUNNING, 2, 0).finishBy())).isEqualTo(Duration.ofMinutes(58));
    }

    @Test
    void without_any_a_job_may_wait_for_ever_and_run_for_a_day_from_the_hand_over() {
        assertThat(task(JobTerms.usual(), JobState.QUEUED, 0, 0).startBy()).isEqualTo(Instant.MAX);
        assertThat(left(task(JobTerms.usual(), JobState.QUEUED, 0, 0).finishBy()))
                .isEqualTo(Duration.ofDays(1));
        assertThat(left(task(JobTerms.usual(), JobState.RUNNING, 1, 0).finishBy()))
                .isEqualTo(Duration.ofDays(1).minusMinutes(2));
    }

    @Test
    void the_time_to_be_done_is_also_one_to_be_sent() {
        JobTerms done = JobTerms.usual().finishWithin(Duration.ofMinutes(9));

        assertThat(left(task(done, JobState.QUEUED, 0, 0).startBy())).isEqualTo(Duration.ofMinutes(2));
        assertThat(left(task(done.startWithin(Duration.ofHours(2)), JobState.QUEUED, 0, 0)
                        .startBy()))
                .isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void a_request_that_cannot_be_read_has_the_usual_time() {
        StoredJob job = new StoredJob(
                new JobId("job"),
                Requests.MODEL,
                "{\"slot\":",
                JobState.RUNNING,
                0,
                1,
                0,
                Optional.empty(),
                false,
                Optional.of("op"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOW,
                NOW);

        assertThat(left(deadlines.task(job).finishBy())).isEqualTo(Duration.ofDays(1));
        assertThat(deadlines.task(job).startBy()).isEqualTo(Instant.MAX);
    }
}
