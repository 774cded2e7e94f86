package dev.filmwright.benchmarks;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetHits;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
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

/** Reads beside a busy writer and beside other readers: {@code -t 2} is two readers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AssetConcurrencyBenchmark {
    private static final int BATCH = 100;

    /** How many assets the library has. */
    @Param({"100000"})
    public int size;

    /** Whether another thread registers assets all the time. */
    @Param({"false", "true"})
    public boolean writing;

    private Path copy = Path.of("unset");
    private List<AssetId> ids = List.of();
    private @Nullable Filmwright filmwright;
    private @Nullable Thread writer;
    private volatile boolean busy;

    /** Creates the benchmark. */
    public AssetConcurrencyBenchmark() {}

    /** Opens a copy and starts the writer. */
    @Setup
    public void open() throws IOException {
        copy = AssetLibraries.copy(size);
        Filmwright library = Filmwright.open(copy);
        filmwright = library;
        ids = library.assets().list(AssetQuery.builder().limit(500).build()).assets().stream()
                .map(Asset::id)
                .toList();
        busy = writing;
        writer = new Thread(() -> write(library), "writer");
        writer.start();
    }

    private void write(Filmwright library) {
        for (long next = size; busy; next += BATCH) {
            library.assets()
                    .createAll(LongStream.range(next, next + BATCH)
                            .mapToObj(AssetSamples::draft)
                            .toList());
        }
    }

    /** Reads an asset. */
    @Benchmark
    public Asset get() {
        return Objects.requireNonNull(filmwright)
                .assets()
                .get(ids.get(ThreadLocalRandom.current().nextInt(ids.size())));
    }

    /** Reads the first page of a project. */
    @Benchmark
    public AssetPage page() {
        return Objects.requireNonNull(filmwright)
                .assets()
                .list(AssetLists.PROPS.query().build());
    }

    /** Searches for a frequent word. */
    @Benchmark
    public AssetHits search() {
        AssetQuery query = AssetQuery.builder().limit(20).build();
        return Objects.requireNonNull(filmwright).assets().search(Vocabulary.THINGS.word(0), query);
    }

    /** Stops the writer and removes the copy. */
    @TearDown
    public void remove() throws IOException, InterruptedException {
        busy = false;
        Objects.requireNonNull(writer).join();
        Objects.requireNonNull(filmwright).close();
        TempFolder.remove(copy);
    }
}
