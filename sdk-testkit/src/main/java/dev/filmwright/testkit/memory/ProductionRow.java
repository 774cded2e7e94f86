package dev.filmwright.testkit.memory;

import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.StoredBreakdown;
import dev.filmwright.spi.storage.StoredProduction;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A production with what belongs to it.
 *
 * @param production the production
 * @param breakdown its breakdown, once there is one
 * @param boards its boards by shot code
 */
record ProductionRow(
        StoredProduction production, Optional<StoredBreakdown> breakdown, SortedMap<String, MediaId> boards) {
    static ProductionRow of(StoredProduction production) {
        StoredProduction kept = new StoredProduction(
                production.id(),
                production.title(),
                production.settings(),
                production.script(),
                Times.kept(production.created()));
        return new ProductionRow(kept, Optional.empty(), Collections.emptySortedMap());
    }

    ProductionRow with(StoredBreakdown changed) {
        return new ProductionRow(production, Optional.of(changed), boards);
    }

    ProductionRow with(Map<String, MediaId> more) {
        SortedMap<String, MediaId> all = new TreeMap<>(boards);
        all.putAll(more);
        return new ProductionRow(production, breakdown, Collections.unmodifiableSortedMap(all));
    }
}
