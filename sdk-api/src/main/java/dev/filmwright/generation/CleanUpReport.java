package dev.filmwright.generation;

import java.util.List;

/**
 * What a clean-up did. Immutable.
 *
 * @param discarded the attempts that were discarded, as they are now
 * @param spared those of the plan that were needed meanwhile
 * @param bytes how many bytes of media were removed
 */
public record CleanUpReport(List<Attempt> discarded, List<CleanUpPlan.Spared> spared, long bytes) {
    /** Copies the lists. */
    public CleanUpReport {
        discarded = List.copyOf(discarded);
        spared = List.copyOf(spared);
    }
}
