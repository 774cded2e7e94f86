package dev.filmwright.core.generation;

import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.storage.StoredJob;

/**
 * The little the engine keeps in memory of a job under way; thousands may be open.
 *
 * @param id the job
 * @param model the model that does it
 * @param clientKey the engine's key for the backend: another one for each round, so that a backend that answers a known
 *     key with what it did then does not answer a new round with the old failure
 */
record Task(JobId id, ModelRef model, String clientKey) {
    static Task of(StoredJob job) {
        String key = job.round() == 0 ? job.id().value() : job.id().value() + "-" + job.round();
        return new Task(job.id(), job.model(), key);
    }
}
