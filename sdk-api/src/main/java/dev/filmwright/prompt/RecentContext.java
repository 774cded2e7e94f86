package dev.filmwright.prompt;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was said about an asset once. Immutable.
 *
 * @param fields what was said, by field, for {@link TalentContext#of} or {@link EnvironmentContext#of}
 * @param used when it was said last
 */
public record RecentContext(SortedMap<String, String> fields, Instant used) {
    /** Copies the map; checks that nothing is {@code null}. */
    public RecentContext {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(fields)));
        Objects.requireNonNull(used, "used");
    }
}
