package dev.filmwright.asset;

import dev.filmwright.asset.ArchiveItem.Outcome;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The totals of an import. Immutable.
 *
 * @param assets how many assets came to each outcome; what could not be read counts as failed
 * @param cancelled whether it was stopped before the end
 * @param complete whether the archive was whole: nothing of it was unreadable
 */
public record ArchiveReport(Map<Outcome, Long> assets, boolean cancelled, boolean complete) {
    /** Copies the map. */
    public ArchiveReport {
        Map<Outcome, Long> copy = new EnumMap<>(Outcome.class);
        copy.putAll(assets);
        assets = Collections.unmodifiableMap(copy);
    }

    /** Returns how many assets came to an outcome. */
    public long of(Outcome outcome) {
        return assets.getOrDefault(outcome, 0L);
    }

    /** Returns how many assets there were. */
    public long total() {
        return assets.values().stream().mapToLong(Long::longValue).sum();
    }
}
