package dev.filmwright.media;

import java.util.List;

/**
 * What an orphan clean-up found. Immutable.
 *
 * @param files files looked at
 * @param orphansRemoved files without a row, removed
 * @param missing media whose file is gone
 */
public record MediaCheck(int files, List<String> orphansRemoved, List<MediaId> missing) {
    /** Copies the lists. */
    public MediaCheck {
        orphansRemoved = List.copyOf(orphansRemoved);
        missing = List.copyOf(missing);
    }

    /** Returns whether rows and files agreed. */
    public boolean clean() {
        return orphansRemoved.isEmpty() && missing.isEmpty();
    }
}
