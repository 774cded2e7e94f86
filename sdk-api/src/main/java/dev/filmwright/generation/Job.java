package dev.filmwright.generation;

import dev.filmwright.Failure;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A job as it was when it was read. Immutable.
 *
 * @param id its identity
 * @param request what it was asked to do
 * @param state where it is
 * @param attempts how often it was sent to the backend
 * @param operation the backend's own id of it, once known
 * @param failure why it failed, once it did
 * @param generation the result, once it succeeded
 * @param created when it was started
 * @param updated when it last changed
 */
public record Job(
        JobId id,
        GenerationRequest request,
        JobState state,
        int attempts,
        Optional<String> operation,
        Optional<Failure> failure,
        Optional<GenerationId> generation,
        Instant created,
        Instant updated) {
    /** Checks that nothing is {@code null}. */
    public Job {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(failure, "failure");
        Objects.requireNonNull(generation, "generation");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(updated, "updated");
    }
}
