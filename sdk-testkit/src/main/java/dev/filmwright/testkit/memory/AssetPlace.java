package dev.filmwright.testkit.memory;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetQuery.Sort;
import java.time.Instant;
import java.util.Comparator;

/**
 * An asset's place in a list.
 *
 * @param text what it is sorted by, where that is a text
 * @param number what it is sorted by, where that is a number
 * @param asset the asset's own number, which decides between equals
 */
record AssetPlace(String text, long number, long asset) {
    static AssetPlace of(AssetRow row, Sort sort) {
        Asset asset = row.asset();
        return switch (sort) {
            case NAME -> new AssetPlace(row.nameKey(), 0, row.number());
            case CREATED -> new AssetPlace("", asset.created().toEpochMilli(), row.number());
            case LAST_USED ->
                new AssetPlace("", asset.lastUsed().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE), row.number());
            case USAGE -> new AssetPlace("", asset.usageCount(), row.number());
        };
    }

    /** Returns the order of a list: names rise, everything else falls. */
    static Comparator<AssetPlace> order(Sort sort) {
        Comparator<AssetPlace> rising = Comparator.comparing(AssetPlace::text, Texts.ORDER)
                .thenComparing(AssetPlace::number)
                .thenComparing(AssetPlace::asset);
        return sort == Sort.NAME ? rising : rising.reversed();
    }
}
