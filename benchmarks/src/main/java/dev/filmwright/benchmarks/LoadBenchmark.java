package dev.filmwright.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.filmwright.Filmwright;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Ten thousand jobs at a time on a backend that takes 5 to 60 seconds for each, over a real database: prints throughput, how
 * late questions come, heap, threads and processor time. Numbers of jobs and seconds can be given as arguments: {@code jobs
 * shortest longest [fail]}; with {@code fail} jobs end without a picture, so that no media are written.
 */
public final class LoadBenchmark {
    private static final ModelRef MODEL = new ModelRef(LoadProvider.ID, LoadProvider.MODEL);
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int IMPORTS = 500;
    private static final double NANOS_A_MILLI = 1e6;
    private static final double MEGABYTE = 1 << 20;

    private LoadBenchmark() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int jobs = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        long shortest = args.length > 1 ? Long.parseLong(args[1]) : 5;
        long longest = args.length > 2 ? Long.parseLong(args[2]) : 60;
        boolean makes = args.length < 4 || !args[3].equals("fail");
        LoadProvider provider =
                new LoadProvider(jobs, Duration.ofSeconds(shortest), Duration.ofSeconds(longest), makes);
        Path folder = TempFolder.create();
        try (Filmwright library = Filmwright.builder(folder)
                .discoverPlugins(false)
                .plugin(provider)
                .open()) {
            run(library, provider, jobs);
            if (makes) {
                line("of which media, imported one by one", "%.2f ms", media(library));
            }
        } finally {
            TempFolder.remove(folder);
        }
    }

    private static void run(Filmwright library, LoadProvider provider, int jobs) throws InterruptedException {
        double heapBefore = heap();
        long cpu = SYSTEM.getProcessCpuTime();
        long begin = System.nanoTime();
        List<JobId> started = library.generations().startAll(requests(jobs)).stream()
                .map(Job::id)
                .toList();
        double queued = seconds(begin);
        long cpuQueued = SYSTEM.getProcessCpuTime();
        Watch watch = new Watch(provider, jobs);
        watch.start();
        if (!library.generations().await(started, Duration.ofHours(2), job -> {})) {
            throw new IllegalStateException("not all jobs ended");
        }
        double all = seconds(begin);
        long cpuAll = SYSTEM.getProcessCpuTime();
        double engine = engineThreads();
        watch.join();

        line("jobs", "%d", jobs);
        line("stored as queued within", "%.1f s", queued);
        line("all ended within", "%.1f s (%.0f jobs/s)", all, jobs / all);
        line("most open at a time", "%d", provider.most.get());
        double[] late = provider.lateness();
        line("questions after jobs", "%d (%.0f/s)", late.length, late.length / all);
        line("a question comes late by", "%.0f ms (median), %.0f ms (p99)", at(late, 0.5), at(late, 0.99));
        double spread = LoadProvider.ASK_AGAIN.toMillis() / 10.0;
        line("of which meant, so that they spread, up to", "%.0f ms", spread);
        line("heap before, and with all open", "%.0f MB, %.0f MB", heapBefore, watch.heap);
        line("threads of the library", "%d", watch.threads);
        line("processor time a job, whole process", "%.2f ms", (cpuAll - cpu) / NANOS_A_MILLI / jobs);
        line("of which to store it as queued", "%.2f ms", (cpuQueued - cpu) / NANOS_A_MILLI / jobs);
        line("processor time a job, the engine's threads", "%.2f ms", engine / jobs);
    }

    /** Looks at heap and threads once all jobs are open, or as many as there will be. */
    private static final class Watch extends Thread {
        private final LoadProvider provider;
        private final int jobs;
        private double heap;
        private int threads;

        Watch(LoadProvider provider, int jobs) {
            super("watch");
            this.provider = provider;
            this.jobs = jobs;
        }

        @Override
        public void run() {
            try {
                while (provider.submits.get() < jobs) {
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                return;
            }
            heap = LoadBenchmark.heap();
            threads = (int) engine().count();
        }
    }

    private static Stream<ThreadInfo> engine() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("filmwright-"));
    }

    private static double engineThreads() {
        return engine().mapToDouble(thread -> THREADS.getThreadCpuTime(thread.getThreadId()) / NANOS_A_MILLI)
                .sum();
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)];
    }

    /** Returns the processor time of keeping one such picture, which is no cost of the engine's. */
    private static double media(Filmwright library) throws IOException {
        byte[] picture = LoadProvider.picture();
        long cpu = SYSTEM.getProcessCpuTime();
        for (int i = 0; i < IMPORTS; i++) {
            ImageOptions options = ImageOptions.builder()
                    .provenance("number", Integer.toString(i))
                    .build();
            library.media().storeImage(MediaOwner.production("p1"), new ByteArrayInputStream(picture), options);
        }
        return (SYSTEM.getProcessCpuTime() - cpu) / NANOS_A_MILLI / IMPORTS;
    }

    private static List<GenerationRequest> requests(int jobs) {
        List<GenerationRequest> requests = new ArrayList<>(jobs);
        for (int i = 0; i < jobs; i++) {
            Span words = new Span("A wide shot of the harbour, take " + i, Origin.of(Origin.Source.SCRIPT, "action"));
            AssembledPrompt prompt =
                    AssembledPrompt.of(PromptKind.FRAME, "prose", List.of(), List.of(words), "Using: nothing");
            requests.add(GenerationRequest.image(MODEL, prompt, MediaOwner.production("p1"))
                    .size(new FrameSize(640, 360))
                    .build());
        }
        return requests;
    }

    private static void line(String what, String format, Object... values) {
        OUT.printf(Locale.ROOT, "%-48s %s%n", what, String.format(Locale.ROOT, format, values));
    }
}
