package dev.filmwright.spi.storage;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.ProjectId;
import java.util.List;
import java.util.SortedMap;

/** What a project's generations start with, inside one transaction. */
public interface SelectionStore {
    /** Keeps these in place of what was kept for the project; none if empty. Entries of assets that are not there are left out. */
    void put(ProjectId project, List<Entry> entries);

    /** Returns what is kept for a project, in order; entries of assets that are gone are left out. */
    List<Entry> of(ProjectId project);

    /**
     * An asset to start with. Immutable.
     *
     * @param asset the asset
     * @param context what to say about it, by field, as in {@link AssetUse#context()}
     */
    record Entry(AssetId asset, SortedMap<String, String> context) {}
}
