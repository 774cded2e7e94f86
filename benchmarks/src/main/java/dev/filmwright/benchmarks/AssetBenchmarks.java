package dev.filmwright.benchmarks;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs the benchmarks of assets and prints a table: median and 95th percentile in microseconds, and the ratio of the medians
 * to plain JDBC running the same statements. Takes JMH's own options.
 */
public final class AssetBenchmarks {
    private static final String PLAIN = "Jdbc";

    private AssetBenchmarks() {}

    /** Runs them. */
    public static void main(String[] args) throws CommandLineOptionException, RunnerException {
        CommandLineOptions options = new CommandLineOptions(args);
        OptionsBuilder all = new OptionsBuilder();
        all.parent(options);
        if (options.getIncludes().isEmpty()) {
            all.include("\\.Asset(Read|Search|Write|Concurrency)Benchmark\\.");
        }
        print(new Runner(all.build()).run(), System.out);
    }

    private static void print(Collection<RunResult> results, PrintStream out) {
        Map<String, Statistics> times = new TreeMap<>();
        for (RunResult result : results) {
            Result<?> primary = result.getPrimaryResult();
            times.put(name(result), primary.getStatistics());
        }
        out.printf(Locale.ROOT, "%n%-76s %12s %12s %8s%n", "benchmark", "p50 us", "p95 us", "x JDBC");
        times.forEach((name, time) -> {
            if (!name.contains(PLAIN + " ")) {
                @Nullable Statistics plain = times.get(name.replaceFirst(" ", PLAIN + " "));
                double median = time.getPercentile(50);
                out.printf(
                        Locale.ROOT,
                        "%-76s %12.1f %12.1f %8s%n",
                        name,
                        median,
                        time.getPercentile(95),
                        plain == null ? "" : String.format(Locale.ROOT, "%.2f", median / plain.getPercentile(50)));
            }
        });
        out.flush();
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        String method = benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
        return method.replace("Benchmark.", " ").replace("Asset", "").replaceFirst(" ", ".")
                + " "
                + result.getParams().getParamsKeys().stream()
                        .map(key -> key + "=" + result.getParams().getParam(key))
                        .collect(Collectors.joining(" "))
                + " t=" + result.getParams().getThreads();
    }
}
