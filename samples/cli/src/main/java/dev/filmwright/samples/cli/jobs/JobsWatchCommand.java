package dev.filmwright.samples.cli.jobs;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Subscription;
import dev.filmwright.generation.GenerationEvent;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code filmwright jobs watch DIR}. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Lets the jobs under way go on and says what becomes of them.",
            "Exit code 0: none is left; 1: some are, as the time is over or somebody has to decide."
        })
final class JobsWatchCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "86400",
            description = "For how long; a day by default.")
    private long seconds;

    @Override
    public Integer call() throws InterruptedException {
        if (seconds < 0) {
            throw new InvalidInputException("--seconds", seconds, "use 0 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Filmwright filmwright = library.open()) {
            List<Job> jobs = watched(filmwright, out);
            long left = jobs.stream().filter(job -> !job.state().terminal()).count();
            synchronized (out) {
                jobs.stream()
                        .filter(job -> job.state() != JobState.SUCCEEDED)
                        .forEach(job -> out.println(JobText.line(job)));
                out.println(jobs.size() - left + " over, " + left + " left");
                out.flush();
            }
            return left == 0 ? 0 : 1;
        }
    }

    /** Tells of the jobs under way until they are over, or the time is; returns them as they are then. */
    private List<Job> watched(Filmwright filmwright, PrintWriter out) throws InterruptedException {
        Generations generations = filmwright.generations();
        Subscription heard = generations.subscribe(event -> tell(event, out));
        try {
            List<JobId> open = generations.jobs(Map.of(), JobsListCommand.MOST).stream()
                    .filter(job -> !job.state().terminal())
                    .map(Job::id)
                    .toList();
            generations.await(open, Duration.ofSeconds(seconds), job -> {});
            return open.stream().map(generations::job).toList();
        } finally {
            heard.close();
        }
    }

    private static void tell(GenerationEvent event, PrintWriter out) {
        if (event instanceof GenerationEvent.OfJob step) {
            String shot = step.job().labels().getOrDefault("shot", step.job().slot());
            synchronized (out) {
                out.println(step.job().id() + "  "
                        + step.getClass().getSimpleName().toLowerCase(Locale.ROOT) + "  " + shot);
                out.flush();
            }
        }
    }
}
