package dev.filmwright.benchmarks;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.benchmarks.SqlRecorder.Sql;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * Registers assets in copies of a library, {@code batch} of them in a transaction; each invocation is one transaction. Plain
 * JDBC writes what the library wrote into another copy before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = AssetWriteBenchmark.WARM_UP)
@Measurement(iterations = AssetWriteBenchmark.MEASURED)
public class AssetWriteBenchmark {
    static final int WARM_UP = 20;
    static final int MEASURED = 40;

    /** How many assets the library has. */
    @Param({"10000", "100000"})
    public int size;

    /** How many assets are registered in one transaction. */
    @Param({"1", "500"})
    public int batch;

    private final List<List<AssetDraft>> drafts = new ArrayList<>();
    private final List<List<Sql>> sql = new ArrayList<>();
    private final List<Path> copies = new ArrayList<>();
    private @Nullable Filmwright filmwright;
    private @Nullable PlainJdbc plain;
    private int next;

    /** Creates the benchmark. */
    public AssetWriteBenchmark() {}

    /** Makes three copies: to write to, to write down how, and to write that to. */
    @Setup
    public void make() throws IOException, SQLException {
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            int first = size + i * batch;
            drafts.add(IntStream.range(first, first + batch)
                    .mapToObj(AssetSamples::draft)
                    .toList());
        }
        for (int i = 0; i < 3; i++) {
            copies.add(AssetLibraries.copy(size));
        }
        try (Filmwright first = Filmwright.open(copies.get(0))) {
            for (List<AssetDraft> each : drafts) {
                sql.add(SqlRecorder.record(() -> first.assets().createAll(each)));
            }
        }
        filmwright = Filmwright.open(copies.get(1));
        plain = PlainJdbc.open(copies.get(2));
    }

    /** Registers the next batch. */
    @Benchmark
    public Object register() {
        return Objects.requireNonNull(filmwright).assets().createAll(drafts.get(next++));
    }

    /** Writes the next batch by plain JDBC. */
    @Benchmark
    public long registerJdbc() throws SQLException {
        return Objects.requireNonNull(plain).write(sql.get(next++));
    }

    /** Removes the copies. */
    @TearDown
    public void remove() throws IOException, SQLException {
        Objects.requireNonNull(plain).close();
        Objects.requireNonNull(filmwright).close();
        for (Path copy : copies) {
            TempFolder.remove(copy);
        }
    }
}
