package dev.filmwright.benchmarks;

import dev.filmwright.Filmwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Opens and closes a library that holds a production. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class OpenBenchmark {
    private Path library = Path.of("unset");

    /** Creates the benchmark. */
    public OpenBenchmark() {}

    /** Makes a library with a production that is broken down. */
    @Setup
    public void make() throws IOException {
        library = TempFolder.create();
        try (Filmwright filmwright = Filmwright.open(library)) {
            Samples.production(filmwright);
        }
    }

    /** Opens and closes it. */
    @Benchmark
    public int openAndClose() {
        try (Filmwright filmwright = Filmwright.open(library)) {
            return filmwright.plugins().providers().size();
        }
    }

    /** Removes it. */
    @TearDown
    public void remove() throws IOException {
        TempFolder.remove(library);
    }
}
