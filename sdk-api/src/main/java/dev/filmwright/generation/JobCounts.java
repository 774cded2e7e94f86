package dev.filmwright.generation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many jobs are in each state. Immutable.
 *
 * @param byState the numbers; states without jobs are missing
 */
public record JobCounts(Map<JobState, Long> byState) {
    /** Copies the map. */
    public JobCounts {
        Map<JobState, Long> copy = new EnumMap<>(JobState.class);
        copy.putAll(byState);
        byState = Collections.unmodifiableMap(copy);
    }

    /** Returns how many jobs are in {@code state}. */
    public long of(JobState state) {
        return byState.getOrDefault(state, 0L);
    }

    /** Returns how many jobs there are. */
    public long total() {
        return byState.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many jobs are still under way. */
    public long open() {
        return total() - of(JobState.SUCCEEDED) - of(JobState.FAILED) - of(JobState.CANCELLED) - of(JobState.UNCERTAIN);
    }
}
