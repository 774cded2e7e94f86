package dev.filmwright.samples.cli.training;

import dev.filmwright.Filmwright;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.training.TrainingJobId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code filmwright train cancel DIR JOB}. */
@Command(name = "cancel", mixinStandardHelpOptions = true, description = "Stops a training with all its processes.")
final class TrainCancelCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Parameters(index = "1", paramLabel = "JOB", description = "The training job's id.")
    private String job = "";

    @Mixin
    private OwnerOption owner = new OwnerOption();

    @Override
    public Integer call() {
        try (Filmwright filmwright = library.open()) {
            spec.commandLine()
                    .getOut()
                    .println(
                            TrainingText.line(filmwright.trainingJobs().cancel(owner.owner(), new TrainingJobId(job))));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
