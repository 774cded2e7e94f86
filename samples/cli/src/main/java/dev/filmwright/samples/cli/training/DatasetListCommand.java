package dev.filmwright.samples.cli.training;

import dev.filmwright.Filmwright;
import dev.filmwright.dataset.Dataset;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.samples.cli.jobs.JobText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code filmwright dataset list DIR}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists datasets, the newest first.")
final class DatasetListCommand implements Callable<Integer> {
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
            List<Dataset> datasets = filmwright.datasets().list(owner.owner(), MOST, Optional.empty());
            if (output.json()) {
                ObjectNode json = JobText.object();
                ArrayNode all = json.putArray("datasets");
                datasets.forEach(dataset -> all.add(TrainingText.json(dataset)));
                output.print(json);
            } else {
                datasets.forEach(dataset -> output.out().println(TrainingText.line(dataset)));
                output.out().flush();
            }
        }
        return 0;
    }
}
