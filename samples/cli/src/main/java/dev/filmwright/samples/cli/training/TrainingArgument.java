package dev.filmwright.samples.cli.training;

import dev.filmwright.training.TrainingJobId;
import picocli.CommandLine.Parameters;

/** {@code JOB}. */
final class TrainingArgument {
    @Parameters(index = "1", paramLabel = "JOB", description = "The training job's id.")
    private String id = "";

    TrainingJobId id() {
        return new TrainingJobId(id);
    }
}
