package dev.filmwright.asset;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Which assets go into an archive. Immutable. */
public sealed interface ArchiveSelection {

    /** Returns all assets, sidelined ones too, and all categories. */
    static ArchiveSelection library() {
        return new Library();
    }

    /** Returns all assets that match a query; its order, limit and cursor are not used. */
    static ArchiveSelection matching(AssetQuery query) {
        return new Matching(query);
    }

    /** Returns assets by their ids. */
    static ArchiveSelection of(Collection<AssetId> assets) {
        return new Chosen(new TreeSet<>(assets));
    }

    /** All assets and categories. */
    record Library() implements ArchiveSelection {}

    /**
     * The assets that match a query.
     *
     * @param query the query
     */
    record Matching(AssetQuery query) implements ArchiveSelection {
        /** Checks that there is a query. */
        public Matching {
            Objects.requireNonNull(query, "query");
        }
    }

    /**
     * Assets by their ids.
     *
     * @param assets the ids, in order
     */
    record Chosen(Set<AssetId> assets) implements ArchiveSelection {
        /** Copies the set. */
        public Chosen {
            assets = Collections.unmodifiableSet(new TreeSet<>(assets));
        }
    }
}
