package dev.filmwright.samples.cli.jobs;

import dev.filmwright.Filmwright;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobCounts;
import dev.filmwright.generation.JobState;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.assets.Output;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code filmwright jobs list DIR}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists jobs and counts them.")
final class JobsListCommand implements Callable<Integer> {
    static final int MOST = 100_000;

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Option(names = "--all", description = "Shows finished jobs too.")
    private boolean all;

    @Option(
            names = "--label",
            paramLabel = "NAME=VALUE",
            description = "Only jobs that carry this label; may be repeated.")
    private Map<String, String> labels = new LinkedHashMap<>();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        return list(library, labels, all, output);
    }

    static int list(LibraryArgument library, Map<String, String> labels, boolean all, Output output) {
        try (Filmwright filmwright = library.open()) {
            JobCounts counts = filmwright.generations().counts(labels);
            List<Job> jobs = filmwright.generations().jobs(labels, MOST).stream()
                    .filter(job -> all || job.state() != JobState.SUCCEEDED)
                    .toList();
            if (output.json()) {
                ObjectNode json = JobText.object();
                ArrayNode array = json.putArray("jobs");
                jobs.forEach(job -> array.add(JobText.json(job)));
                ObjectNode numbers = json.putObject("counts");
                counts.byState().forEach((state, number) -> numbers.put(state.name(), number));
                output.print(json);
            } else {
                PrintWriter out = output.out();
                jobs.forEach(job -> out.println(JobText.line(job)));
                counts.byState().forEach((state, number) -> out.printf("%-10s %d%n", state, number));
                out.flush();
            }
        }
        return 0;
    }
}
