package dev.filmwright.core.asset;

import dev.filmwright.NotFoundException;
import dev.filmwright.asset.ArchiveSelection;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What goes into an archive, in order of id: a library is walked, a selection's ids are gathered first. */
final class ArchiveContents {
    private static final int PAGE = 200;
    private static final int LISTED = 500;

    private final Storage storage;
    private final boolean whole;
    private final List<AssetId> chosen;
    private final Set<String> categories = new HashSet<>();

    private ArchiveContents(Storage storage, boolean whole, Set<AssetId> chosen) {
        this.storage = storage;
        this.whole = whole;
        this.chosen = List.copyOf(chosen);
    }

    static ArchiveContents of(ArchiveSelection what, Storage storage) {
        if (what instanceof ArchiveSelection.Library) {
            return new ArchiveContents(storage, true, Set.of());
        }
        if (what instanceof ArchiveSelection.Chosen given) {
            ArchiveContents contents = new ArchiveContents(storage, false, new TreeSet<>(given.assets()));
            contents.checkChosen();
            return contents;
        }
        return matching(((ArchiveSelection.Matching) what).query(), storage);
    }

    private static ArchiveContents matching(AssetQuery query, Storage storage) {
        Set<AssetId> found = new TreeSet<>();
        Set<String> categories = new HashSet<>();
        Optional<String> cursor = Optional.empty();
        do {
            AssetQuery next = page(query, cursor);
            AssetPage page = storage.read(unit -> unit.assets().list(next));
            page.assets().forEach(asset -> {
                found.add(asset.id());
                categories.add(asset.category());
            });
            cursor = page.next();
        } while (cursor.isPresent());
        ArchiveContents contents = new ArchiveContents(storage, false, found);
        contents.categories.addAll(categories);
        return contents;
    }

    /** Returns a query's filters with pages in the order of creation, which no edit changes meanwhile. */
    private static AssetQuery page(AssetQuery query, Optional<String> cursor) {
        AssetQuery.Builder page =
                query.toBuilder().fromStart().sort(AssetQuery.Sort.CREATED).limit(LISTED);
        cursor.ifPresent(page::cursor);
        return page.build();
    }

    private void checkChosen() {
        for (int from = 0; from < chosen.size(); from += PAGE) {
            List<AssetId> ids = chosen.subList(from, Math.min(from + PAGE, chosen.size()));
            List<Asset> found = storage.read(unit -> unit.assets().find(ids));
            found.forEach(asset -> categories.add(asset.category()));
            if (found.size() < ids.size()) {
                Set<AssetId> missing = new TreeSet<>(ids);
                found.forEach(asset -> missing.remove(asset.id()));
                throw new NotFoundException("asset", missing.iterator().next().value());
            }
        }
    }

    boolean whole() {
        return whole;
    }

    /** Returns how many assets there are to begin with. */
    long total() {
        AssetQuery all = AssetQuery.builder().withSidelined().limit(1).build();
        return whole ? storage.read(unit -> unit.assets().list(all).total()) : chosen.size();
    }

    /** Returns the categories: all of a library's, or those that a selection uses. */
    List<Category> categories() {
        return storage.read(unit -> unit.categories().all()).stream()
                .filter(category -> whole || categories.contains(category.key()))
                .toList();
    }

    /**
     * Some assets with all that belongs to them. Immutable.
     *
     * @param assets the assets; fewer than there are ids if some were deleted meanwhile
     * @param last where the walk stands, or empty at its end
     */
    record Page(List<ArchivePacking> assets, Optional<AssetId> last) {}

    /** Returns the assets behind a place. */
    Page after(Optional<AssetId> place) {
        return storage.read(unit -> {
            List<AssetId> ids = idsAfter(place, unit);
            var overrides = unit.overrides().of(ids);
            List<ArchivePacking> assets = new ArrayList<>();
            for (Asset asset : unit.assets().find(ids)) {
                assets.add(ArchivePacking.of(
                        asset, overrides.getOrDefault(asset.id(), Collections.emptySortedMap()), unit));
            }
            return new Page(assets, ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(ids.size() - 1)));
        });
    }

    private List<AssetId> idsAfter(Optional<AssetId> place, UnitOfWork unit) {
        if (whole) {
            return unit.assets().after(place, PAGE);
        }
        int from = place.map(id -> Collections.binarySearch(chosen, id) + 1).orElse(0);
        return chosen.subList(from, Math.min(from + PAGE, chosen.size()));
    }
}
