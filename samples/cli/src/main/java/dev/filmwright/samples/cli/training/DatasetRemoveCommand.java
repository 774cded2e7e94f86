package dev.filmwright.samples.cli.training;

import dev.filmwright.Filmwright;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code filmwright dataset remove DIR DATASET [FILE…]}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Removes files from a dataset; without a FILE the dataset with all of them.")
final class DatasetRemoveCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Parameters(index = "1", paramLabel = "DATASET", description = "The dataset's id.")
    private String dataset = "";

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "FILE", description = "The files' names in the dataset.")
    private List<String> files = new ArrayList<>();

    @Mixin
    private OwnerOption owner = new OwnerOption();

    @Override
    public Integer call() {
        try (Filmwright filmwright = library.open()) {
            if (files.isEmpty()) {
                filmwright.datasets().delete(owner.owner(), new DatasetId(dataset));
            }
            files.forEach(file -> filmwright.datasets().remove(owner.owner(), new DatasetId(dataset), file));
            spec.commandLine().getOut().println("removed " + (files.isEmpty() ? dataset : String.join(", ", files)));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
