package dev.filmwright.spi.storage;

import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A job as it is stored. Immutable.
 *
 * @param id its identity
 * @param model the model that is to do it
 * @param request everything it was asked to do, as a document of the engine's
 * @param state where it is
 * @param round how often a caller sent it again after it had failed
 * @param attempts how often it was sent to the backend
 * @param retries how often the engine put it back by itself since a caller last sent it
 * @param worker who holds it, while somebody does
 * @param cancelRequested whether somebody asked it to stop
 * @param operation the backend's name for it, once known
 * @param outputs what the backend made, as a document of the engine's, once known
 * @param failure why it failed, as a document of the engine's, once it did
 * @param generation the result, once it succeeded
 * @param created when it was started
 * @param updated when it last changed
 */
public record StoredJob(
        JobId id,
        ModelRef model,
        String request,
        JobState state,
        int round,
        int attempts,
        int retries,
        Optional<WorkerId> worker,
        boolean cancelRequested,
        Optional<String> operation,
        Optional<String> outputs,
        Optional<String> failure,
        Optional<GenerationId> generation,
        Instant created,
        Instant updated) {
    /** Checks that nothing is {@code null}. */
    public StoredJob {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(worker, "worker");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(failure, "failure");
        Objects.requireNonNull(generation, "generation");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(updated, "updated");
    }
}
