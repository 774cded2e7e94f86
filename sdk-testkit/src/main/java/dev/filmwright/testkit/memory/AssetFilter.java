package dev.filmwright.testkit.memory;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Scope;
import dev.filmwright.spi.storage.Folding;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A query's filters but for its text. */
final class AssetFilter implements Predicate<AssetRow> {
    private final AssetQuery query;
    private final Set<String> tags;

    AssetFilter(AssetQuery query) {
        this.query = query;
        this.tags = query.tags().stream().map(Folding::key).collect(Collectors.toSet());
    }

    @Override
    public boolean test(AssetRow row) {
        Asset asset = row.asset();
        return query.category().map(asset.category()::equals).orElse(true)
                && query.sidelined().map(wanted -> wanted == asset.sidelined()).orElse(true)
                && query.hasImages().map(wanted -> wanted == row.pictured()).orElse(true)
                && inScope(asset.scope())
                && tagged(row.tagKeys());
    }

    private boolean inScope(Scope scope) {
        return query.anyScope()
                || (scope.project().isEmpty() ? query.global() : scope.project().equals(query.project()));
    }

    private boolean tagged(Set<String> keys) {
        return tags.isEmpty() || (query.anyTag() ? tags.stream().anyMatch(keys::contains) : keys.containsAll(tags));
    }
}
