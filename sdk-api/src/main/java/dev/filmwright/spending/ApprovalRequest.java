package dev.filmwright.spending;

import dev.filmwright.generation.GenerationRequest;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One action that may cost money, to be approved: all that one call starts. Immutable.
 *
 * @param requests what would be started; never empty
 * @param cost what it would cost
 * @param firstUse the providers that may cost money and never did in this library
 */
public record ApprovalRequest(List<GenerationRequest> requests, CostSum cost, SortedSet<String> firstUse) {
    /** Copies the collections. */
    public ApprovalRequest {
        requests = List.copyOf(requests);
        Objects.requireNonNull(cost, "cost");
        firstUse = Collections.unmodifiableSortedSet(new TreeSet<>(firstUse));
    }
}
