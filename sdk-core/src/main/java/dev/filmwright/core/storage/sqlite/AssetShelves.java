package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.ProjectId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shelves that a query's place, category, sidelining and images ask for, with how many assets are on each: an exact
 * total from counters, and the streams that a list is merged from.
 */
final class AssetShelves {
    /** Stands for all scopes. */
    static final long EVERYWHERE = -1;

    private static final String MATCHING = " FROM %s WHERE n > 0"
            + " AND (?1 IS NULL OR category = (SELECT pk FROM category WHERE key = ?1))"
            + " AND (?2 IS NULL OR sidelined = ?2) AND (?3 IS NULL OR pictured = ?3)";
    private static final String ALL =
            "SELECT -1, category, sidelined * 2 + pictured, n" + MATCHING.formatted("asset_total");
    private static final String OF_SCOPE = "SELECT scope, category, sidelined * 2 + pictured, n"
            + MATCHING.formatted("asset_count") + " AND scope = (SELECT pk FROM scope WHERE project = ?4)";

    private final List<Shelf> shelves;

    /** Assets that one index holds in order. */
    record Shelf(long scope, long category, int number, long size) {
        boolean scoped() {
            return scope != EVERYWHERE;
        }
    }

    private AssetShelves(List<Shelf> shelves) {
        this.shelves = shelves;
    }

    static AssetShelves of(Statements sql, AssetQuery query) {
        @Nullable String category = query.category().orElse(null);
        @Nullable Boolean sidelined = query.sidelined().orElse(null);
        @Nullable Boolean pictured = query.hasImages().orElse(null);
        if (query.anyScope()) {
            return new AssetShelves(sql.list(ALL, AssetShelves::read, category, sidelined, pictured));
        }
        List<Shelf> shelves = new ArrayList<>();
        for (String project : projects(query)) {
            shelves.addAll(sql.list(OF_SCOPE, AssetShelves::read, category, sidelined, pictured, project));
        }
        return new AssetShelves(shelves);
    }

    /** Returns the scopes asked for, as projects; the empty one is "everywhere". */
    static List<String> projects(AssetQuery query) {
        List<String> projects = new ArrayList<>();
        if (query.global()) {
            projects.add("");
        }
        query.project().map(ProjectId::value).ifPresent(projects::add);
        return projects;
    }

    private static Shelf read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Shelf(row.getLong(1), row.getLong(2), row.getInt(3), row.getLong(4));
    }

    List<Shelf> list() {
        return shelves;
    }

    long total() {
        long total = 0;
        for (Shelf shelf : shelves) {
            total += shelf.size();
        }
        return total;
    }
}
