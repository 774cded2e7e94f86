package dev.filmwright.generation;

import java.util.List;
import java.util.Objects;

/**
 * What a clean-up would do. Immutable.
 *
 * @param policy the policy it follows
 * @param discarded the attempts that would be discarded, in order of slot and number
 * @param spared those that the policy would take but that are needed
 * @param bytes how many bytes of media would be removed
 */
public record CleanUpPlan(CleanUpPolicy policy, List<Attempt> discarded, List<Spared> spared, long bytes) {
    /** Copies the lists. */
    public CleanUpPlan {
        Objects.requireNonNull(policy, "policy");
        discarded = List.copyOf(discarded);
        spared = List.copyOf(spared);
    }

    /**
     * An attempt that stays although the policy would take it.
     *
     * @param attempt which
     * @param reason why, as a sentence
     */
    public record Spared(Attempt attempt, String reason) {
        /** Checks that nothing is {@code null}. */
        public Spared {
            Objects.requireNonNull(attempt, "attempt");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
