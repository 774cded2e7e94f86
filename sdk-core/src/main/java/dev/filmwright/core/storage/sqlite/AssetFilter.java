package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.AssetQuery;
import dev.filmwright.core.storage.sqlite.Trait.Kind;
import dev.filmwright.spi.storage.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A query's filters as sets: what assets must be in, and what they must not be in. */
final class AssetFilter {
    private final TraitIndex index;
    private final List<PkSet> within = new ArrayList<>();
    private final List<PkSet> without = new ArrayList<>();

    private AssetFilter(TraitIndex index) {
        this.index = index;
    }

    /** Returns all filters of a query but its text. */
    static AssetFilter of(Handle handle, AssetQuery query) {
        AssetFilter filter = new AssetFilter(new TraitIndex(handle));
        filter.tags(query);
        query.category().ifPresent(key -> filter.within.add(filter.index.with(Trait.category(key))));
        if (!query.anyScope()) {
            filter.within.add(filter.any(
                    AssetShelves.projects(query).stream().map(Trait::scope).toList()));
        }
        filter.having(query.sidelined().orElse(null), Trait.SIDELINED);
        filter.having(query.hasImages().orElse(null), Trait.PICTURED);
        return filter;
    }

    private void tags(AssetQuery query) {
        TreeSet<String> keys = new TreeSet<>();
        query.tags().forEach(tag -> keys.add(Folding.key(tag)));
        List<Trait> tags = keys.stream().map(key -> new Trait(Kind.TAG, key)).toList();
        if (query.anyTag() && !tags.isEmpty()) {
            within.add(any(tags));
        } else {
            tags.forEach(tag -> within.add(index.with(tag)));
        }
    }

    private PkSet any(List<Trait> traits) {
        PkSet any = new PkSet();
        traits.forEach(trait -> any.or(index.with(trait)));
        return any;
    }

    private void having(@Nullable Boolean wanted, Trait trait) {
        if (wanted != null) {
            (wanted ? within : without).add(index.with(trait));
        }
    }

    /** Takes out of a set what the filters do not let through; returns the set. */
    PkSet narrow(PkSet set) {
        within.forEach(set::and);
        without.forEach(set::andNot);
        return set;
    }

    /** Returns what the filters let through, which must be more than "not". */
    PkSet matches() {
        return within.isEmpty() ? new PkSet() : narrow(within.get(0).copy());
    }
}
