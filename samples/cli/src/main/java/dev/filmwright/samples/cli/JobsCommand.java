package dev.filmwright.samples.cli;

import dev.filmwright.Filmwright;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobCounts;
import dev.filmwright.generation.JobState;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code filmwright jobs DIR}. */
@Command(name = "jobs", mixinStandardHelpOptions = true, description = "Shows the jobs of a produce folder.")
final class JobsCommand implements Callable<Integer> {
    private static final int MOST = 100_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Option(names = "--all", description = "Shows finished jobs too.")
    private boolean all;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Filmwright filmwright = library.open()) {
            JobCounts counts = filmwright.generations().counts(Map.of());
            for (Job job : filmwright.generations().jobs(Map.of(), MOST)) {
                if (all || job.state() != JobState.SUCCEEDED) {
                    out.printf(
                            "%s  %-10s  %-20s  %s  %s%n",
                            job.id(),
                            job.state(),
                            job.request().labels().getOrDefault("shot", ""),
                            job.request().model(),
                            job.failure().map(failure -> failure.message()).orElse(""));
                }
            }
            counts.byState().forEach((state, number) -> out.printf("%-10s %d%n", state, number));
            out.flush();
        }
        return 0;
    }
}
