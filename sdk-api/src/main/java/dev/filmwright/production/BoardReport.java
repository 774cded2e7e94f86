package dev.filmwright.production;

import dev.filmwright.Failure;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of drawing boards. Immutable.
 *
 * @param drawn how many boards there are now
 * @param failed why the others failed, by shot code
 */
public record BoardReport(int drawn, SortedMap<String, Failure> failed) {
    /** Copies the map. */
    public BoardReport {
        failed = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(failed)));
    }
}
