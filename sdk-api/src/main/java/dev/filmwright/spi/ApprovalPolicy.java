package dev.filmwright.spi;

import dev.filmwright.cost.Money;
import dev.filmwright.spending.ApprovalRequest;
import dev.filmwright.spending.CostSum;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides whether something that may cost money is started; the host's. Thread-safe.
 *
 * <p>It is asked once for each call that starts or sends again, before anything is stored and outside of every transaction, so
 * it may block, e.g. to ask somebody. What is free is not asked for, nor is what was started before under the same key.
 */
@FunctionalInterface
public interface ApprovalPolicy {
    /**
     * Decides.
     *
     * @return empty to approve, or why not and how it can be approved, as a sentence
     */
    Optional<String> refusal(ApprovalRequest request);

    /** Returns a policy that approves everything. */
    static ApprovalPolicy allowing() {
        return request -> Optional.empty();
    }

    /**
     * Returns a policy that refuses the first use of a provider that costs money, unless it is one of these.
     *
     * @param approved ids of providers
     */
    static ApprovalPolicy providers(Set<String> approved) {
        Set<String> known = Set.copyOf(approved);
        return request -> {
            Set<String> fresh = new TreeSet<>(request.firstUse());
            fresh.removeAll(known);
            return fresh.isEmpty()
                    ? Optional.empty()
                    : Optional.of("this would be the first paid use of " + String.join(", ", fresh)
                            + ": let the approval policy name it");
        };
    }

    /** Returns a policy that refuses any one action that may cost more than {@code limit}, or whose cost it cannot know. */
    static ApprovalPolicy upTo(Money limit) {
        return request -> {
            CostSum cost = request.cost();
            if (!cost.complete()) {
                return Optional.of(
                        "what this costs is unknown (" + cost.unknown().get(0) + "), and up to " + limit.exact()
                                + " is approved: add a price, or approve it");
            }
            return cost.known().values().stream()
                    .map(CostSum.Range::high)
                    .filter(high -> !high.currency().equals(limit.currency()) || high.isMoreThan(limit))
                    .findFirst()
                    .map(high -> "this may cost " + high.exact() + ", and up to " + limit.exact()
                            + " is approved for one action: start less, or approve it");
        };
    }

    /** Returns a policy that approves what both approve; {@code other} is asked only if this one does. */
    default ApprovalPolicy and(ApprovalPolicy other) {
        return request -> refusal(request).or(() -> other.refusal(request));
    }
}
