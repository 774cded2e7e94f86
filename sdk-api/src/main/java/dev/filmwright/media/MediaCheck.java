package dev.filmwright.media;

import java.util.List;

/**
 * What a check of the media found, and what it mended. Immutable.
 *
 * @param files files looked at
 * @param orphansRemoved files without a row, removed
 * @param missing media whose file is gone; importing the same bytes again brings it back
 * @param damaged media whose bytes are not those of their digest, or cannot be decoded; importing the same bytes again
 *     mends them. Found by a deep check, or where a thumbnail was to be made
 * @param thumbnailsMade media whose thumbnail was gone, and made again
 * @param leftoversRemoved stale temporary files and empty folders, removed
 * @param unused media that no asset, no board and no generation refers to, when the check ended
 * @param unusedRemoved media nothing referred to, removed on request
 */
public record MediaCheck(
        int files,
        List<String> orphansRemoved,
        List<MediaId> missing,
        List<MediaId> damaged,
        List<MediaId> thumbnailsMade,
        List<String> leftoversRemoved,
        List<MediaId> unused,
        List<MediaId> unusedRemoved) {
    /** Copies the lists. */
    public MediaCheck {
        orphansRemoved = List.copyOf(orphansRemoved);
        missing = List.copyOf(missing);
        damaged = List.copyOf(damaged);
        thumbnailsMade = List.copyOf(thumbnailsMade);
        leftoversRemoved = List.copyOf(leftoversRemoved);
        unused = List.copyOf(unused);
        unusedRemoved = List.copyOf(unusedRemoved);
    }

    /** Returns whether rows and files agreed and nothing was left over; unused media are no disagreement. */
    public boolean clean() {
        return orphansRemoved.isEmpty()
                && missing.isEmpty()
                && damaged.isEmpty()
                && thumbnailsMade.isEmpty()
                && leftoversRemoved.isEmpty();
    }
}
