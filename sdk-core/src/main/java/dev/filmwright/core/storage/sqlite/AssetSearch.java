package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.AssetHits;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.core.storage.sqlite.AssetOrder.Row;
import dev.filmwright.spi.storage.Folding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Searches in tiers, best first, and stops when the page is full: names that begin like the text, whole words and
 * beginnings of words of names, parts of them, then tags, descriptions, all of them mixed. Only if no name was found are
 * names with one typo added.
 *
 * <p>Within a tier names are in order. Each tier is a set, worked out exactly, so frequent words cost no more than rare
 * ones.
 */
final class AssetSearch {
    private final Handle handle;
    private final AssetQuery within;
    private final AssetFilter filter;
    private final AssetPicking picking;
    private final List<Long> hits = new ArrayList<>();
    private final PkSet found = new PkSet();

    AssetSearch(Handle handle, AssetQuery within) {
        new AssetIndexing(handle).settle();
        Statements sql = Statements.of(handle);
        this.handle = handle;
        this.within = within;
        this.filter = AssetFilter.of(handle, within);
        this.picking = new AssetPicking(sql, AssetOrder.NAME, AssetShelves.of(sql, within));
    }

    AssetHits find(String typed) {
        // As SQLite keeps it: half a surrogate pair is no text.
        String text = new String(typed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String key = Folding.key(text);
        if (key.isEmpty()) {
            return new AssetHits(List.of(), false);
        }
        List<String> words = SearchText.words(text);
        boolean capped = false;
        if (words.isEmpty()) {
            signs(key);
        } else {
            TextTraits traits = new TextTraits(handle, words);
            words(key, traits);
            capped = traits.capped();
        }
        return new AssetHits(new AssetRows(handle).byKeys(hits), capped || picking.capped());
    }

    /** Looks for names of signs only: they have no words. */
    private void signs(String key) {
        take(
                within.tags().isEmpty()
                        ? picking.beginning(key, within.limit())
                        : picking.beginning(filter.matches(), key, within.limit()));
    }

    private void words(String key, TextTraits traits) {
        PkSet named = filter.narrow(traits.namedBegun());
        take(picking.beginning(named, key, within.limit()));
        tier(traits::named);
        tier(() -> named);
        tier(traits::namedInPart);
        boolean none = hits.isEmpty();
        tier(traits::tagged);
        tier(traits::taggedInPart);
        tier(traits::described);
        tier(traits::anywhere);
        if (none) {
            tier(traits::nearlyNamed);
        }
    }

    private void tier(Supplier<PkSet> matches) {
        int wanted = within.limit() - hits.size();
        if (wanted > 0) {
            take(picking.beginning(filter.narrow(matches.get().copy()).andNot(found), "", wanted));
        }
    }

    private void take(List<Row> rows) {
        for (Row row : rows) {
            hits.add(row.pk());
            found.add((int) row.pk());
        }
    }
}
