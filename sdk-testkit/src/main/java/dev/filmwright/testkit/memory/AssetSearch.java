package dev.filmwright.testkit.memory;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.spi.storage.Folding;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Searches tier by tier, as {@link dev.filmwright.spi.storage.AssetStore#search} says; within a tier by name. */
final class AssetSearch {
    private static final Comparator<AssetRow> BY_NAME =
            Comparator.comparing(AssetRow::nameKey, Texts.ORDER).thenComparing(AssetRow::number);

    private final List<AssetRow> candidates;
    private final int limit;
    private final Set<AssetRow> found = new LinkedHashSet<>();

    AssetSearch(State state, AssetQuery within) {
        candidates = state.assets.all().stream()
                .filter(new AssetFilter(within))
                .sorted(BY_NAME)
                .toList();
        limit = within.limit();
    }

    List<Asset> find(String text) {
        String key = Folding.key(text);
        if (!key.isEmpty()) {
            search(key, SearchWords.of(text));
        }
        return found.stream().limit(limit).map(AssetRow::asset).toList();
    }

    private void search(String key, SearchWords words) {
        tier(row -> row.nameKey().startsWith(key));
        tier(row -> words.in(row.nameWords()));
        tier(row -> words.partsOf(row.nameWords()));
        boolean named = !found.isEmpty();
        tier(row -> words.in(row.tagWords()));
        tier(row -> words.partsOf(row.tagWords()));
        tier(row -> words.in(row.descriptionWords()));
        tier(row -> words.in(row.allWords()));
        if (!named) {
            tier(row -> words.nearly(row.nameWords()));
        }
    }

    private void tier(Predicate<AssetRow> matches) {
        candidates.stream().filter(matches).forEach(found::add);
    }
}
