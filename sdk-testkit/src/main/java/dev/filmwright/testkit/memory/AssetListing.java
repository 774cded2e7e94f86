package dev.filmwright.testkit.memory;

import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists assets page by page: filters all, sorts all, cuts the page out. */
final class AssetListing {
    private final State state;
    private final AssetQuery query;
    private final Comparator<AssetPlace> order;

    AssetListing(State state, AssetQuery query) {
        this.state = state;
        this.query = query;
        this.order = AssetPlace.order(query.sort());
    }

    AssetPage page() {
        Predicate<AssetPlace> wanted = query.cursor()
                .map(cursor -> after(AssetCursor.read(query, cursor)))
                .orElse(place -> true);
        List<AssetRow> matches = state.assets.all().stream()
                .filter(new AssetFilter(query).and(worded()))
                .sorted(Comparator.comparing(this::place, order))
                .toList();
        List<AssetRow> rest =
                matches.stream().filter(row -> wanted.test(place(row))).toList();
        List<AssetRow> page = rest.stream().limit(query.limit()).toList();
        Optional<String> next = rest.size() > page.size()
                ? Optional.of(AssetCursor.write(query, place(page.get(page.size() - 1))))
                : Optional.empty();
        return new AssetPage(page.stream().map(AssetRow::asset).toList(), matches.size(), next);
    }

    private AssetPlace place(AssetRow row) {
        return AssetPlace.of(row, query.sort());
    }

    private Predicate<AssetPlace> after(AssetPlace last) {
        return place -> order.compare(place, last) > 0;
    }

    private Predicate<AssetRow> worded() {
        if (query.text().isEmpty()) {
            return row -> true;
        }
        SearchWords words = SearchWords.of(query.text().get());
        return row -> words.in(row.allWords());
    }
}
