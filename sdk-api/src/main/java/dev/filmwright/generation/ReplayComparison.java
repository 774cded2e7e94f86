package dev.filmwright.generation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How two generations differ. Immutable.
 *
 * @param first the one
 * @param second the other
 * @param request what was asked differently, in order of path
 * @param outcome what came out differently: seed, warnings, media; media are the same if they were made from the same
 *     bytes of the backend's
 */
public record ReplayComparison(
        GenerationId first, GenerationId second, List<Difference> request, List<Difference> outcome) {
    /** Copies the lists. */
    public ReplayComparison {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        request = List.copyOf(request);
        outcome = List.copyOf(outcome);
    }

    /** Returns the first difference, one of the request before one of the outcome; empty if there is none. */
    public Optional<Difference> firstDifference() {
        return request.stream().findFirst().or(() -> outcome.stream().findFirst());
    }
}
