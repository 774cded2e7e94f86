package dev.filmwright.samples.cli.training;

import dev.filmwright.Filmwright;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.assets.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code filmwright train resume DIR JOB}. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = "Goes on with a training that failed or was stopped, from the state its trainer saved last.")
final class TrainResumeCommand implements Callable<Integer> {
    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Mixin
    private TrainingArgument job = new TrainingArgument();

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
                filmwright.trainingJobs().restart(owner.owner(), job.id());
            } else {
                filmwright.trainingJobs().resume(owner.owner(), job.id());
            }
            return Following.of(filmwright, owner.owner(), job.id(), output, false);
        }
    }
}
