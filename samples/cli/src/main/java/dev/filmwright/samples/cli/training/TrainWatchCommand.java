package dev.filmwright.samples.cli.training;

import dev.filmwright.Filmwright;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.training.TrainingJobId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code filmwright train watch DIR JOB}. */
@Command(name = "watch", mixinStandardHelpOptions = true, description = "Follows a training until it has ended.")
final class TrainWatchCommand implements Callable<Integer> {
    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Parameters(index = "1", paramLabel = "JOB", description = "The training job's id.")
    private String job = "";

    @Mixin
    private OwnerOption owner = new OwnerOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws InterruptedException {
        try (Filmwright filmwright = library.open()) {
            return Following.of(filmwright, owner.owner(), new TrainingJobId(job), output, false);
        }
    }
}
