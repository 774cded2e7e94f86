package dev.filmwright.core.export.sheet;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The assets of a sheet, category by category and page by page. */
final class SheetSource {
    private static final int PAGE = 200;

    private final AssetLibrary assets;
    private final AssetQuery query;

    SheetSource(AssetLibrary assets, AssetQuery query) {
        this.assets = assets;
        this.query = query.toBuilder().limit(PAGE).fromStart().build();
    }

    AssetQuery query() {
        return query;
    }

    /** Returns the categories in which something matches, with how many do. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Category category : assets.categories()) {
            if (query.category().map(category.key()::equals).orElse(true)) {
                long total = assets.list(of(category).limit(1).build()).total();
                if (total > 0) {
                    groups.add(new Group(category, total));
                }
            }
        }
        return groups;
    }

    /** Hands over the assets of a category one after the other. */
    void each(Category category, Visitor visitor) throws IOException {
        Optional<String> next = Optional.empty();
        do {
            AssetQuery.Builder page = of(category);
            next.ifPresent(page::cursor);
            AssetPage found = assets.list(page.build());
            for (Asset asset : found.assets()) {
                visitor.visit(asset);
            }
            next = found.next();
        } while (next.isPresent());
    }

    private AssetQuery.Builder of(Category category) {
        return query.toBuilder().category(category);
    }

    /**
     * A category on the sheet.
     *
     * @param category the category
     * @param total how many assets of it match
     */
    record Group(Category category, long total) {}

    /** Is handed assets. */
    interface Visitor {
        void visit(Asset asset) throws IOException;
    }
}
