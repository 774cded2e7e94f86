package dev.filmwright.samples.cli.training;

import dev.filmwright.Filmwright;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.samples.cli.jobs.JobText;
import dev.filmwright.training.TrainingJob;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code filmwright train list DIR}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists trainings, the newest first.")
final class TrainListCommand implements Callable<Integer> {
    private static final int MOST = 1000;

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Mixin
    private OwnerOption owner = new OwnerOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright filmwright = library.open()) {
            List<TrainingJob> jobs = filmwright.trainingJobs().list(owner.owner(), MOST, Optional.empty());
            if (output.json()) {
                ObjectNode json = JobText.object();
                ArrayNode all = json.putArray("trainings");
                jobs.forEach(job -> all.add(TrainingText.json(job)));
                output.print(json);
            } else {
                jobs.forEach(job -> output.out().println(TrainingText.line(job)));
                output.out().flush();
            }
        }
        return 0;
    }
}
