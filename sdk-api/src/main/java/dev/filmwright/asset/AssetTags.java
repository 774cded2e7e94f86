package dev.filmwright.asset;

import java.util.List;

/**
 * The tags of all assets. Tags are the same if they fold to the same: letter case and accents do not count. Thread-safe;
 * methods block for file access, none costs money.
 */
public interface AssetTags {

    /** Returns the tags in use with how many assets carry each, the most used first, at most {@code limit}. */
    List<TagCount> counts(int limit);

    /** Returns tags that begin with {@code prefix}, the most used first, at most {@code limit}; for type-ahead. */
    List<TagCount> suggest(String prefix, int limit);

    /**
     * Renames a tag on every asset that carries it, all or none; where an asset has the new one already, they become one.
     *
     * @return how many assets were changed
     * @throws dev.filmwright.InvalidInputException if the new name is no tag
     */
    int rename(String from, String to);

    /** Takes a tag off every asset that carries it, all or none; returns how many were changed. */
    int remove(String tag);
}
