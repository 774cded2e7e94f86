package dev.filmwright.samples.cli.jobs;

import dev.filmwright.Filmwright;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.assets.Output;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filmwright jobs retry DIR JOB…}. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description = {
            "Sends failed or uncertain jobs again, which may cost money again, and waits for them.",
            "Exit code 0: all are over; 1: some are not."
        })
final class JobsRetryCommand implements Callable<Integer> {
    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "JOB", description = "The jobs' ids.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "600",
            description = "How long to wait; what is not over then goes on when the library is open again.")
    private long seconds;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws InterruptedException {
        try (Filmwright filmwright = library.open()) {
            List<JobId> jobs = ids.stream().map(JobId::new).toList();
            jobs.forEach(filmwright.generations()::retry);
            boolean over = filmwright.generations().await(jobs, Duration.ofSeconds(Math.max(0, seconds)), job -> {});
            for (JobId id : jobs) {
                Job job = filmwright.generations().job(id);
                if (output.json()) {
                    output.print(JobText.json(job));
                } else {
                    output.out().println(JobText.line(job));
                    output.out().flush();
                }
            }
            return over ? 0 : 1;
        }
    }
}
