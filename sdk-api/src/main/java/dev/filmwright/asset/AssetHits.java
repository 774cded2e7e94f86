package dev.filmwright.asset;

import java.util.List;

/**
 * What a search found, best first. Immutable.
 *
 * <p>A search is exact unless {@code capped} says otherwise. It is capped where an exact answer would take too long among
 * very many assets: when more words than can be looked at contain the letters asked for, or are one typo away from the
 * word asked for, or when the matches are so many and lie so far apart in the order of names that only the newest of them
 * are ordered. Even then names that fit come before tags and descriptions, every asset shown fits, and only hits of the
 * last kind shown may be missing or out of order. More letters or a filter make the answer exact again.
 *
 * @param assets the assets: names that begin with the text first, then words of names and parts of them, tags,
 *     descriptions, and, if no name fits, names with a typo
 * @param capped whether not every match was considered
 */
public record AssetHits(List<Asset> assets, boolean capped) {
    /** Copies the list. */
    public AssetHits {
        assets = List.copyOf(assets);
    }
}
