package dev.filmwright.samples.cli.training;

import dev.filmwright.Filmwright;
import dev.filmwright.dataset.Dataset;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.assets.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filmwright dataset create DIR NAME}. */
@Command(name = "create", mixinStandardHelpOptions = true, description = "Makes an empty dataset.")
final class DatasetCreateCommand implements Callable<Integer> {
    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Parameters(index = "1", paramLabel = "NAME", description = "What to call it.")
    private String name = "";

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
    private String description = "";

    @Mixin
    private OwnerOption owner = new OwnerOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright filmwright = library.openOrCreate()) {
            Dataset dataset = filmwright.datasets().create(owner.owner(), name, description);
            if (output.json()) {
                output.print(TrainingText.json(dataset));
            } else {
                output.out().println(TrainingText.line(dataset));
                output.out().flush();
            }
        }
        return 0;
    }
}
