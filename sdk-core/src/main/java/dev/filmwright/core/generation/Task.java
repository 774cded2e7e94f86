package dev.filmwright.core.generation;

import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import java.time.Instant;

/**
 * The little the engine keeps in memory of a job under way; thousands may be open.
 *
 * @param id the job
 * @param model the model that does it
 * @param clientKey the engine's key for the backend: another one for each round, so that a backend that answers a known
 *     key with what it did then does not answer a new round with the old failure
 * @param output what it makes
 * @param created when it was started, by the library's clock
 * @param startBy when it must have been sent, by the timer
 * @param finishBy when the backend must be done, by the timer
 */
record Task(
        JobId id,
        ModelRef model,
        String clientKey,
        OutputKind output,
        Instant created,
        Instant startBy,
        Instant finishBy) {}
