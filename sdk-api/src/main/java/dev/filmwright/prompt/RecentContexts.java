package dev.filmwright.prompt;

import dev.filmwright.asset.AssetId;
import java.util.List;
import java.util.Map;

/**
 * What was said about each asset last, to be said again. Every job that is started notes what it says about the assets it uses,
 * in the same transaction. Thread-safe; methods block for file access, none costs money.
 */
public interface RecentContexts {
    /** How many contexts are kept for an asset. */
    int MOST = 5;

    /** Returns the last {@value #MOST} different contexts of an asset, newest first; empty if it is not there. */
    List<RecentContext> of(AssetId asset);

    /**
     * Notes a context by hand; one that is there already comes first again. Blank fields are left out; nothing is noted if no
     * field is left.
     *
     * @throws dev.filmwright.NotFoundException if there is no such asset
     * @throws dev.filmwright.InvalidInputException if it is longer than 10,000 characters
     */
    void add(AssetId asset, Map<String, String> fields);
}
