package dev.filmwright.samples.cli.jobs;

import dev.filmwright.Filmwright;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.assets.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code filmwright jobs cancel DIR JOB…}. */
@Command(
        name = "cancel",
        mixinStandardHelpOptions = true,
        description = "Asks jobs to stop, and gives up those nobody knows about; it may be too late.")
final class JobsCancelCommand implements Callable<Integer> {
    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "JOB", description = "The jobs' ids.")
    private List<String> ids = new ArrayList<>();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright filmwright = library.open()) {
            for (String id : ids) {
                Job job = filmwright.generations().cancel(new JobId(id));
                if (output.json()) {
                    output.print(JobText.json(job));
                } else {
                    output.out().println(JobText.line(job));
                    output.out().flush();
                }
            }
        }
        return 0;
    }
}
