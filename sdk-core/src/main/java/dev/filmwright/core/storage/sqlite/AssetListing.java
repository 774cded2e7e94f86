package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.AssetQuery.Sort;
import dev.filmwright.asset.ProjectId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Lists assets page by page.
 *
 * <p>Each scope is read as an ordered stream of its own and the streams are merged here: with OR or IN over scopes
 * SQLite sorts the whole result. A page goes on by a split keyset, equal key first, then greater keys, as SQLite uses
 * only the first column of a row value for an index range.
 */
final class AssetListing {
    private final Handle handle;
    private final AssetQuery query;
    private final String column;
    private final boolean rising;

    private record Row(Object key, long pk) {}

    AssetListing(Handle handle, AssetQuery query) {
        this.handle = handle;
        this.query = query;
        this.column = column(query.sort());
        this.rising = query.sort() == Sort.NAME;
    }

    private static String column(Sort sort) {
        return switch (sort) {
            case NAME -> "a.name_key";
            case CREATED -> "a.created";
            case LAST_USED -> "a.last_used";
            case USAGE -> "a.usage_count";
        };
    }

    AssetPage page() {
        @Nullable
        AssetCursor cursor =
                query.cursor().map(text -> AssetCursor.read(query, text)).orElse(null);
        String words = query.text().map(SearchText::expression).orElse("");
        if (query.text().isPresent() && words.isEmpty()) {
            return new AssetPage(List.of(), 0, Optional.empty());
        }
        List<Long> scopes = scopes();
        List<Row> rows = new ArrayList<>();
        for (long scope : scopes) {
            rows.addAll(stream(scope, words, cursor));
        }
        rows.sort(order());
        boolean more = rows.size() > query.limit();
        List<Row> page = more ? rows.subList(0, query.limit()) : rows;
        return new AssetPage(
                new AssetRows(handle).byKeys(page.stream().map(Row::pk).toList()),
                total(scopes, words),
                more ? Optional.of(next(page.get(page.size() - 1))) : Optional.empty());
    }

    private String next(Row last) {
        return AssetCursor.write(query, last.key(), last.pk());
    }

    /** Returns the scopes asked for, as keys; −1 stands for all of them. */
    private List<Long> scopes() {
        if (query.anyScope()) {
            return List.of(-1L);
        }
        List<Long> scopes = new ArrayList<>();
        if (query.global()) {
            scopes.add(0L);
        }
        query.project()
                .map(ProjectId::value)
                .flatMap(project -> handle.createQuery("SELECT pk FROM scope WHERE project = :project")
                        .bind("project", project)
                        .mapTo(Long.class)
                        .findOne())
                .ifPresent(scopes::add);
        return scopes;
    }

    private AssetFilter filter(String words) {
        AssetFilter filter = new AssetFilter(query);
        return words.isEmpty() ? filter : filter.matching(words);
    }

    private List<Row> stream(long scope, String words, @Nullable AssetCursor cursor) {
        int wanted = query.limit() + 1;
        if (cursor == null) {
            return part(scope, words, "1", null, wanted);
        }
        String beyond = rising ? ">" : "<";
        List<Row> rows =
                new ArrayList<>(part(scope, words, column + " = :key AND a.pk " + beyond + " :pk", cursor, wanted));
        if (rows.size() < wanted) {
            rows.addAll(part(scope, words, column + " " + beyond + " :key", cursor, wanted - rows.size()));
        }
        return rows;
    }

    private List<Row> part(long scope, String words, String place, @Nullable AssetCursor cursor, int wanted) {
        AssetFilter filter = filter(words);
        String direction = rising ? "" : " DESC";
        Query sql = filter.query(
                handle,
                "SELECT a.pk, " + column + " FROM asset a" + filter.sql(inScope(scope), place) + " ORDER BY " + column
                        + direction + ", a.pk" + direction + " LIMIT :wanted");
        if (scope >= 0) {
            sql.bind("scope", scope);
        }
        if (cursor != null) {
            sql.bind("key", cursor.value(query));
            if (place.contains(":pk")) {
                sql.bind("pk", cursor.pk());
            }
        }
        return sql.bind("wanted", wanted)
                .map((row, context) -> new Row(rising ? row.getString(2) : (Object) row.getLong(2), row.getLong(1)))
                .list();
    }

    private static String inScope(long scope) {
        return scope < 0 ? "1" : "a.scope = :scope";
    }

    /** SQLite's order of texts: by UTF-8 bytes, which is by code point. */
    private Comparator<Row> order() {
        Comparator<Row> byKey = rising
                ? Comparator.comparing(row -> (String) row.key(), AssetListing::byCodePoint)
                : Comparator.comparing(row -> (Long) row.key());
        Comparator<Row> order = byKey.thenComparing(Row::pk);
        return rising ? order : order.reversed();
    }

    private static int byCodePoint(String a, String b) {
        return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }

    private long total(List<Long> scopes, String words) {
        long total = 0;
        for (long scope : scopes) {
            AssetFilter filter = filter(words);
            String sql = filter.counted()
                    ? counters(filter, scope)
                    : "SELECT count(*) FROM asset a" + filter.sql(inScope(scope));
            Query count = filter.query(handle, sql);
            if (scope >= 0) {
                count.bind("scope", scope);
            }
            total += count.mapTo(Long.class).one();
        }
        return total;
    }

    private static String counters(AssetFilter filter, long scope) {
        return "SELECT coalesce(sum(n), 0) FROM asset_count a"
                + filter.sql(inScope(scope)).replace("(a.image_count > 0)", "a.pictured");
    }
}
