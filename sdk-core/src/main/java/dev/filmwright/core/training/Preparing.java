package dev.filmwright.core.training;

import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.training.TrainingRequest;
import java.nio.file.Path;
import java.util.Optional;

/** Lays pictures and captions out for a trainer. */
interface Preparing {
    /**
     * Lays them out.
     *
     * @param folder an empty folder
     * @return a configuration for the trainer that was laid out with them, inside the folder, if there is one
     */
    Optional<Path> prepare(TrainingRequest request, TrainingFormat format, Path folder);
}
