package dev.filmwright.spi;

import dev.filmwright.training.TrainingRequest;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What a trainer is to do. Immutable. All folders are inside of {@code folder}, which is the job's own.
 *
 * @param request what is trained
 * @param folder the job's folder, for logs and the like
 * @param dataset where pictures and captions lie, as a training package of the trainer's format
 * @param config the package's configuration for the trainer, if the format has one: its paths, results included, hold for a
 *     trainer that is started in {@code dataset}
 * @param output where the trainer is to put what comes of it
 * @param run which start of the trainer it is, from 1
 * @param resume whether it goes on from what the run before left, rather than begin anew
 */
public record TrainingTask(
        TrainingRequest request,
        Path folder,
        Path dataset,
        Optional<Path> config,
        Path output,
        int run,
        boolean resume) {
    /** Checks that nothing is {@code null}. */
    public TrainingTask {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(config, "config");
        Objects.requireNonNull(output, "output");
    }
}
