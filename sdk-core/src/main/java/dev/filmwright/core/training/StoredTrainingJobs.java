package dev.filmwright.core.training;

import dev.filmwright.training.TrainingJobs;
import jakarta.inject.Inject;

/** {@link TrainingJobs} over the storage port. */
final class StoredTrainingJobs implements TrainingJobs {
    @Inject
    StoredTrainingJobs() {}
}
