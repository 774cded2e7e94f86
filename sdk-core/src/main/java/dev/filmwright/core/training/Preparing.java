package dev.filmwright.core.training;

import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.training.TrainingRequest;
import java.nio.file.Path;
import java.util.Optional;

/** Lays pictures and captions out for a trainer. */
interface Preparing {
    /**
     * Checks whether a request can be laid out, without a look at its pictures.
     *
     * @throws dev.filmwright.InvalidInputException if a value has no place
     */
    void check(TrainingRequest request, TrainingFormat format);

    /**
     * Lays them out.
     *
     * @param folder an empty folder
     * @param output where the trainer is to put what comes of it
     * @return a configuration for the trainer that was laid out with them, inside the folder, if there is one; its paths hold
     *     for a trainer that is started in the folder
     */
    Optional<Path> prepare(TrainingRequest request, TrainingFormat format, Path folder, Path output);
}
