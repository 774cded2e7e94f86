package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.core.storage.sqlite.AssetOrder.Row;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Lists assets page by page.
 *
 * <p>A list without tags and text is merged from shelves that are in order already, its total comes from counters. With
 * tags or text the matches are worked out as a set, whose size is the total, and the page is picked from it.
 */
final class AssetListing {
    private final Handle handle;
    private final Statements sql;
    private final AssetQuery query;
    private final AssetOrder order;

    AssetListing(Handle handle, AssetQuery query) {
        this.handle = handle;
        this.sql = Statements.of(handle);
        this.query = query;
        this.order = AssetOrder.of(query.sort());
    }

    AssetPage page() {
        @Nullable
        AssetCursor cursor =
                query.cursor().map(text -> AssetCursor.read(query, text)).orElse(null);
        Row after = cursor == null ? order.beforeFirst() : new Row(cursor.value(query), cursor.pk());
        AssetShelves shelves = AssetShelves.of(sql, query);
        AssetPicking picking = new AssetPicking(sql, order, shelves);
        int wanted = query.limit() + 1;
        if (query.tags().isEmpty() && query.text().isEmpty()) {
            return page(picking.pick(after, wanted), shelves.total());
        }
        new AssetIndexing(handle).settle();
        PkSet matches = matches();
        return page(picking.pick(matches, after, wanted), matches.size());
    }

    private PkSet matches() {
        AssetFilter filter = AssetFilter.of(handle, query);
        if (query.text().isEmpty()) {
            return filter.matches();
        }
        List<String> words = SearchText.words(query.text().get());
        return words.isEmpty() ? new PkSet() : filter.narrow(new TextTraits(handle, words).anywhere());
    }

    private AssetPage page(List<Row> rows, long total) {
        boolean more = rows.size() > query.limit();
        List<Row> page = more ? rows.subList(0, query.limit()) : rows;
        return new AssetPage(
                new AssetRows(handle).byKeys(page.stream().map(Row::pk).toList()),
                total,
                more ? Optional.of(next(page.get(page.size() - 1))) : Optional.empty());
    }

    private String next(Row last) {
        return AssetCursor.write(query, last.key(), last.pk());
    }
}
