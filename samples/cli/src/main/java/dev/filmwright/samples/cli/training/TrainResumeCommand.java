package dev.filmwright.samples.cli.training;

import dev.filmwright.Filmwright;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.training.TrainingJobId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filmwright train resume DIR JOB}. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = "Goes on with a training that failed or was stopped, from the state its trainer saved last.")
final class TrainResumeCommand implements Callable<Integer> {
    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Parameters(index = "1", paramLabel = "JOB", description = "The training job's id.")
    private String job = "";

    @Option(names = "--anew", description = "Begins all over again instead; what the trainer left is removed.")
    private boolean anew;

    @Mixin
    private OwnerOption owner = new OwnerOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws InterruptedException {
        try (Filmwright filmwright = library.open()) {
            if (anew) {
                filmwright.trainingJobs().restart(owner.owner(), new TrainingJobId(job));
            } else {
                filmwright.trainingJobs().resume(owner.owner(), new TrainingJobId(job));
            }
            return Following.of(filmwright, owner.owner(), new TrainingJobId(job), output, false);
        }
    }
}
