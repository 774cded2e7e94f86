package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.core.json.Json;
import dev.filmwright.core.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** A query's filters but for scope, order and place, as SQL over {@code asset a}. */
final class AssetFilter {
    private final StringBuilder joins = new StringBuilder();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new TreeMap<>();

    AssetFilter(AssetQuery query) {
        query.category().ifPresent(key -> {
            conditions.add("a.category = (SELECT pk FROM category WHERE key = :category)");
            values.put("category", key);
        });
        query.sidelined().ifPresent(sidelined -> {
            conditions.add("a.sidelined = :sidelined");
            values.put("sidelined", sidelined);
        });
        query.hasImages().ifPresent(pictured -> {
            conditions.add("(a.image_count > 0) = :pictured");
            values.put("pictured", pictured);
        });
        tags(query);
    }

    private void tags(AssetQuery query) {
        TreeSet<String> keys = new TreeSet<>();
        query.tags().forEach(tag -> keys.add(Folding.key(tag)));
        if (query.anyTag() && keys.size() > 1) {
            conditions.add("""
                    a.pk IN (SELECT asset FROM asset_tag JOIN tag ON tag.pk = asset_tag.tag
                        WHERE tag.key IN (SELECT value FROM json_each(:tags)))""");
            values.put("tags", Json.write(keys));
            return;
        }
        // A join, not EXISTS: it lets SQLite begin with a rare tag.
        int i = 0;
        for (String key : keys) {
            joins.append(
                    " JOIN asset_tag t%1$d ON t%1$d.asset = a.pk AND t%1$d.tag = (SELECT pk FROM tag WHERE key = :tag%1$d)"
                            .formatted(i));
            values.put("tag" + i, key);
            i++;
        }
    }

    /** Narrows to what a full-text expression matches. */
    AssetFilter matching(String expression) {
        joins.append(" JOIN asset_words ON asset_words.rowid = a.pk");
        conditions.add("asset_words MATCH :match");
        values.put("match", expression);
        return this;
    }

    /** Narrows to the scopes of a query. */
    AssetFilter within(AssetQuery query) {
        if (query.anyScope()) {
            return this;
        }
        List<String> projects = new ArrayList<>();
        if (query.global()) {
            projects.add("");
        }
        query.project().map(ProjectId::value).ifPresent(projects::add);
        conditions.add("a.scope IN (SELECT pk FROM scope JOIN json_each(:projects) p ON p.value = scope.project)");
        values.put("projects", Json.write(projects));
        return this;
    }

    /** Returns joins and conditions; {@code more} are conditions of the caller's. */
    String sql(String... more) {
        List<String> all = new ArrayList<>(conditions);
        all.addAll(List.of(more));
        return joins + (all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all));
    }

    /** Returns whether counters can answer for the number of matches. */
    boolean counted() {
        return joins.isEmpty() && !values.containsKey("tags");
    }

    /** Returns a query with the filters' values bound. */
    Query query(Handle handle, String sql) {
        Query query = handle.createQuery(sql);
        values.forEach((name, value) -> query.bind(name, value));
        return query;
    }
}
