package dev.filmwright.benchmarks.clients;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.filmwright.benchmarks.TempFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What each provider's client costs next to OkHttp alone making the same calls, against a backend in a process of its own:
 * requests a second, processor time and allocation a request. The two take turns; medians are printed. Arguments: {@code
 * [provider [jobs a round [rounds]]]}.
 */
public final class ClientBenchmark {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int WARM_UPS = 3;

    private ClientBenchmark() {}

    private record Round(double requestsASecond, double cpuMicros, double bytes) {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        int jobs = args.length > 1 ? Integer.parseInt(args[1]) : 2000;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 7;
        OUT.printf("%-10s %-10s %12s %16s %18s%n", "provider", "by", "requests/s", "CPU a request", "bytes a request");
        for (ClientCase of : ClientCases.all()) {
            if (args.length == 0 || args[0].equals("all") || args[0].equals(of.id())) {
                measure(of, jobs, rounds);
            }
        }
    }

    private static void measure(ClientCase of, int jobs, int rounds) throws IOException {
        Path folder = TempFolder.create();
        List<MockBackend.Asked> asked = asked(of, folder.resolve("seen"));
        Process backend = start(of);
        URI base = address(backend);
        try (ProviderLoop provider = new ProviderLoop(of, base, folder.resolve("work"))) {
            BareLoop bare = new BareLoop(
                    base, asked, provider.keeps() ? Optional.of(folder.resolve("bare")) : Optional.empty());
            List<Round> ours = new ArrayList<>();
            List<Round> theirs = new ArrayList<>();
            for (int i = 0; i < WARM_UPS + rounds; i++) {
                theirs.add(round(bare, jobs, bare.size()));
                ours.add(round(provider, jobs, bare.size()));
            }
            bare.close();
            print(of, ours.subList(WARM_UPS, ours.size()), theirs.subList(WARM_UPS, theirs.size()));
        } finally {
            backend.destroy();
            TempFolder.remove(folder);
        }
    }

    /** Returns the requests of one job, the second one, as the first may ask what is remembered from then on. */
    private static List<MockBackend.Asked> asked(ClientCase of, Path folder) throws IOException {
        try (MockBackend backend = new MockBackend(of, true);
                ProviderLoop provider = new ProviderLoop(of, backend.uri(), folder)) {
            provider.run();
            int first = backend.asked().size();
            provider.run();
            return backend.asked().subList(first, backend.asked().size());
        }
    }

    private static Process start(ClientCase of) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dsun.net.httpserver.nodelay=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MockBackend.class.getName(),
                        of.id())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static URI address(Process backend) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(backend.getInputStream(), StandardCharsets.UTF_8));
        return URI.create(Objects.requireNonNull(said.readLine(), "the backend did not start"));
    }

    private static Round round(Runnable loop, int jobs, int requestsAJob) {
        System.gc();
        long bytes = allocated();
        long cpu = SYSTEM.getProcessCpuTime();
        long begin = System.nanoTime();
        for (int i = 0; i < jobs; i++) {
            loop.run();
        }
        double requests = (double) jobs * requestsAJob;
        return new Round(
                requests / ((System.nanoTime() - begin) / 1e9),
                (SYSTEM.getProcessCpuTime() - cpu) / 1e3 / requests,
                (allocated() - bytes) / requests);
    }

    /** Returns what the threads that live have allocated; those of a client live longer than a round. */
    private static long allocated() {
        return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    private static void print(ClientCase of, List<Round> ours, List<Round> theirs) {
        line(of.id(), "OkHttp", theirs);
        line(of.id(), "Filmwright", ours);
        OUT.printf(
                Locale.ROOT,
                "%-10s %-10s %12.2f %16.2f %18.2f%n",
                of.id(),
                "ratio",
                median(ours, Round::requestsASecond) / median(theirs, Round::requestsASecond),
                median(ours, Round::cpuMicros) / median(theirs, Round::cpuMicros),
                median(ours, Round::bytes) / median(theirs, Round::bytes));
    }

    private static void line(String id, String by, List<Round> rounds) {
        OUT.printf(
                Locale.ROOT,
                "%-10s %-10s %12.0f %13.1f µs %18.0f%n",
                id,
                by,
                median(rounds, Round::requestsASecond),
                median(rounds, Round::cpuMicros),
                median(rounds, Round::bytes));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> of) {
        double[] sorted = rounds.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
