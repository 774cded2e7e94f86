package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Version;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.storage.sqlite.SqliteStorage;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.storage.Storage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the process at every point a job passes, once each, and opens the library again. */
class CrashTest {
    private static final int JOBS = 2;
    private static final int ENOUGH = 500;
    private static final AssetId ASSET = new AssetId("marcus");

    @TempDir
    Path folder;

    /** Makes the schema once: it takes longer than all that follows. */
    @BeforeEach
    void makeAnEmptyLibrary() {
        SqliteStorage.open(folder.resolve("empty.db")).close();
    }

    @Test
    void wherever_the_process_dies_each_job_is_done_once_and_sent_once() throws Exception {
        Set<String> places = new TreeSet<>();
        int points = 0;
        String where;
        do {
            where = killAt(points, true);
            places.add(where);
            points++;
        } while (!where.isEmpty() && points < ENOUGH);

        assertThat(points).as("the last run passes every point").isBetween(50, ENOUGH - 1);
        assertThat(places)
                .contains(
                        "before submit",
                        "after submit",
                        "before poll",
                        "after poll",
                        "before download",
                        "after download",
                        "before writing",
                        "before the commit",
                        "after the commit",
                        "before release");
    }

    @Test
    void a_backend_that_cannot_look_up_leaves_the_gap_to_the_caller_and_nothing_else() throws Exception {
        Set<String> uncertain = new TreeSet<>();
        int points = 0;
        String where;
        do {
            where = killAt(points, false);
            if (uncertainJobs > 0) {
                uncertain.add(where);
            }
            points++;
        } while (!where.isEmpty() && points < ENOUGH);

        assertThat(uncertain).contains("before submit", "after submit");
        assertThat(uncertain).doesNotContain("before poll", "after poll", "before download", "before release", "");
    }

    @Test
    void a_synchronous_model_is_never_asked_twice_by_itself_wherever_the_process_dies() throws Exception {
        synchronous = true;
        Set<String> uncertain = new TreeSet<>();
        int points = 0;
        String where;
        do {
            where = killAt(points, false);
            if (uncertainJobs > 0) {
                uncertain.add(where);
            }
            points++;
        } while (!where.isEmpty() && points < ENOUGH);

        assertThat(points).as("the last run passes every point").isBetween(40, ENOUGH - 1);
        assertThat(uncertain).contains("before submit", "after submit");
        assertThat(uncertain).doesNotContain("before poll", "after poll", "before download", "before release", "");
    }

    private boolean synchronous;
    private long uncertainJobs;

    /** Returns where the process was killed, or an empty text if it lived. */
    private String killAt(int points, boolean remembers) throws Exception {
        Path library = Files.createDirectories(folder.resolve(remembers + "-" + points));
        Files.copy(folder.resolve("empty.db"), library.resolve("test.db"));
        FakeProvider backend = new FakeProvider();
        backend.remembers = remembers;
        if (synchronous) {
            backend.capabilities = FakeProvider.drawing(false).synchronous().build();
        } else {
            backend.polls.add(() -> new PollResult.Running(OptionalDouble.of(0.5), Duration.ofSeconds(3)));
        }
        Fuse fuse = new Fuse(points);

        boolean started = live(library, backend, fuse);
        try (Studio studio = Studio.open(library, backend)) {
            if (!started) {
                studio.generations.startAll(requests());
            }
            studio.timer.advance(Duration.ofMinutes(1));
            checkDoneOnce(studio, backend, remembers);
        }
        return fuse.where();
    }

    /** Lives until the fuse burns; returns whether the start was answered. */
    private static boolean live(Path library, Provider backend, Fuse fuse) {
        SqliteStorage database = SqliteStorage.open(library.resolve("test.db"));
        Storage storage = new MortalStorage(database, fuse);
        boolean started = false;
        try {
            Studio studio = Studio.over(
                    storage,
                    new MortalProvider(backend, fuse),
                    new FakeMedia(new Ids(Clock.systemUTC(), new Random())),
                    library);
            studio.generations.startAll(requests());
            started = true;
            studio.timer.advance(Duration.ofMinutes(1));
        } catch (Fuse.Killed e) {
            // Nothing is closed: a killed process does not.
        } finally {
            database.close();
        }
        return started;
    }

    private static List<GenerationRequest> requests() {
        List<GenerationRequest> requests = new ArrayList<>();
        for (int i = 0; i < JOBS; i++) {
            requests.add(Requests.request("Shot " + i)
                    .use(new AssetUse(ASSET, Version.parse("1.0.0")))
                    .idempotencyKey("shot-" + i)
                    .build());
        }
        return requests;
    }

    private void checkDoneOnce(Studio studio, FakeProvider backend, boolean remembers) {
        List<Job> jobs = studio.generations.jobs(Map.of(), 100);
        uncertainJobs =
                jobs.stream().filter(job -> job.state() == JobState.UNCERTAIN).count();
        assertThat(jobs).hasSize(JOBS);
        if (remembers) {
            assertThat(uncertainJobs).isZero();
        }
        assertThat(jobs.stream().filter(job -> job.state() == JobState.SUCCEEDED))
                .hasSize((int) (JOBS - uncertainJobs));
        assertThat(studio.generations.using(ASSET, 100)).hasSize((int) (JOBS - uncertainJobs));
        assertThat(backend.acceptedByKey.values()).allMatch(times -> times == 1);
    }
}
