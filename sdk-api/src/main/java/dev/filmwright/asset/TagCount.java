package dev.filmwright.asset;

import java.util.Objects;

/**
 * A tag and how many assets carry it. Immutable.
 *
 * @param tag the tag, folded
 * @param assets how many assets carry it, sidelined ones too
 */
public record TagCount(String tag, long assets) {
    /** Checks that the tag is there. */
    public TagCount {
        Objects.requireNonNull(tag, "tag");
    }
}
