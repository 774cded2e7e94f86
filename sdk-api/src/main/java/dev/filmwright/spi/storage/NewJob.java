package dev.filmwright.spi.storage;

import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A job to be stored. Immutable.
 *
 * @param id its identity
 * @param idempotencyKey the caller's name for this start, unique in the library; empty for a start of its own
 * @param model the model that is to do it
 * @param priority jobs of a higher one are claimed first
 * @param labels the caller's marks, to find it by
 * @param request everything it was asked to do, as a document of the engine's
 * @param created when it was started
 */
public record NewJob(
        JobId id,
        Optional<String> idempotencyKey,
        ModelRef model,
        int priority,
        Map<String, String> labels,
        String request,
        Instant created) {
    /** Copies the labels; checks that nothing is {@code null}. */
    public NewJob {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(idempotencyKey, "idempotencyKey");
        Objects.requireNonNull(model, "model");
        labels = Map.copyOf(labels);
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(created, "created");
    }
}
