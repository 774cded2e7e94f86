package dev.filmwright.benchmarks;

import dev.filmwright.Filmwright;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.screenplay.Screenplays;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reads Fountain text; {@code megabytes} is the rate in MB of UTF-8 a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScreenplayBenchmark {
    private Screenplays screenplays = Filmwright.screenplayTools();
    private String text = "";
    private double size;

    /** Creates the benchmark. */
    public ScreenplayBenchmark() {}

    /** Repeats the script to a good length. */
    @Setup
    public void repeat() {
        String script = Samples.script();
        text = script + "\n\n"
                + script.substring(script.indexOf("\n\n")).repeat(Math.max(1, 400_000 / script.length()));
        size = text.getBytes(StandardCharsets.UTF_8).length / 1e6;
    }

    /** Counts the bytes read. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Read {
        /** Megabytes read. */
        public double megabytes;

        /** Creates the counter. */
        public Read() {}
    }

    /** Reads the text. */
    @Benchmark
    public Screenplay parse(Read read) {
        read.megabytes += size;
        return screenplays.parseFountain(text);
    }
}
