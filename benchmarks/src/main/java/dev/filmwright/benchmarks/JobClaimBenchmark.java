package dev.filmwright.benchmarks;

import dev.filmwright.core.storage.sqlite.SqliteStorage;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.storage.JobStore;
import dev.filmwright.spi.storage.NewJob;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.StoredJob;
import dev.filmwright.spi.storage.WorkerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Claims jobs from a queue of a thousand, beside so many that are done; the first of the queue waits for its time, as after a
 * failure. A claim is a transaction of its own, so with {@code folder} on a disk it waits for that to have it; on one in memory
 * what is left is the claim's own cost. So that the queue does not run out, each job is put back in the same transaction.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 5)
public class JobClaimBenchmark {
    private static final ModelRef MODEL = new ModelRef("bench", "board");
    private static final WorkerId WORKER = new WorkerId("bench");
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final Instant DUE = Instant.EPOCH;
    private static final int QUEUED = 1000;
    private static final int AT_A_TIME = 10_000;
    /** As large as a request for a board is. */
    private static final String REQUEST = "{\"prompt\":\"" + "x".repeat(4000) + "\"}";

    /** How many jobs are done. */
    @Param({"0", "100000"})
    public int finished;

    /** Where the database is; empty for the system's folder for temporary files. */
    @Param("")
    public String folder = "";

    private Path directory = Path.of("");
    private @Nullable Storage storage;
    private int number;

    /** Creates the benchmark. */
    public JobClaimBenchmark() {}

    /** Fills a database. */
    @Setup
    public void fill() throws IOException {
        directory = folder.isEmpty() ? TempFolder.create() : Files.createTempDirectory(Path.of(folder), "filmwright");
        Storage opened = SqliteStorage.open(directory.resolve("jobs.db"));
        storage = opened;
        opened.run(unit -> unit.workers().register(WORKER, NOW.plus(Duration.ofDays(1))));
        for (int done = 0; done < finished; done += AT_A_TIME) {
            opened.run(unit -> {
                for (int i = 0; i < AT_A_TIME; i++) {
                    finish(unit.jobs());
                }
            });
        }
        opened.run(unit -> {
            for (int i = 0; i < QUEUED; i++) {
                unit.jobs().add(job());
            }
            JobId waiting =
                    unit.jobs().claim(MODEL, WORKER, NOW, NOW).orElseThrow().id();
            unit.jobs().requeue(waiting, WORKER, NOW.plusSeconds(1), NOW);
        });
    }

    private void finish(JobStore jobs) {
        NewJob job = job();
        jobs.add(job);
        jobs.claim(MODEL, WORKER, NOW, NOW);
        jobs.accepted(job.id(), WORKER, "operation", NOW);
        jobs.made(job.id(), WORKER, "{}", NOW);
        jobs.succeeded(job.id(), WORKER, new GenerationId("G" + number), NOW);
    }

    private NewJob job() {
        String id = "J" + number++;
        return new NewJob(new JobId(id), Optional.of("key-" + id), MODEL, 0, Map.of("shot", id), REQUEST, NOW);
    }

    /** Claims a job and puts it back. */
    @Benchmark
    public Optional<StoredJob> claim() {
        return Objects.requireNonNull(storage).write(unit -> {
            Optional<StoredJob> claimed = unit.jobs().claim(MODEL, WORKER, NOW, NOW);
            claimed.ifPresent(job -> unit.jobs().requeue(job.id(), WORKER, DUE, NOW));
            return claimed;
        });
    }

    /** Asks which models have open jobs, as each beat of an engine that shares its library does. */
    @Benchmark
    public List<ModelRef> busyModels() {
        return Objects.requireNonNull(storage).read(unit -> unit.jobs().busyModels());
    }

    /** Removes the database. */
    @TearDown
    public void remove() throws IOException {
        Objects.requireNonNull(storage).close();
        TempFolder.remove(directory);
    }
}
