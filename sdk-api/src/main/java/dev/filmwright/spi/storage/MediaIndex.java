package dev.filmwright.spi.storage;

import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaRecipe;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rows that say which media files there are and what refers to them, inside one transaction.
 *
 * <p>References are computed from the rows that refer, never counted beside them: there is no counter that could be wrong.
 */
public interface MediaIndex {
    /**
     * Adds a file whose bytes are stored already.
     *
     * @return the file as it is in the index: with another id if the owner has equal bytes already
     */
    MediaFile insert(MediaFile file);

    /**
     * Adds a file whose bytes are stored already, and remembers what it was made from.
     *
     * @param recipe empty to remember nothing
     * @return the file as it is in the index: with another id if the owner has equal bytes already
     */
    default MediaFile insert(MediaFile file, Optional<MediaRecipe> recipe) {
        MediaFile stored = insert(file);
        recipe.ifPresent(known -> remember(stored.id(), known));
        return stored;
    }

    /** Remembers what a file was made from, for {@link #madeFrom}; does nothing if that is known or the file is not. */
    void remember(MediaId id, MediaRecipe recipe);

    /** Returns what is remembered that a file was made from, in order of source and options. */
    List<MediaRecipe> recipes(MediaId id);

    /** Returns the files made from this by any owner, at most {@code limit}: the given owner's first, then the oldest. */
    List<MediaFile> madeFrom(MediaRecipe recipe, MediaOwner first, int limit);

    /** Returns the file with this id, if there is one. */
    Optional<MediaFile> find(MediaId id);

    /** Returns an owner's file with this digest, if there is one. */
    Optional<MediaFile> find(MediaOwner owner, String sha256);

    /** Returns the files of one owner, oldest first. */
    List<MediaFile> of(MediaOwner owner);

    /**
     * Removes a row and what was remembered about it; assets do not show it any more in their latest version.
     *
     * @throws dev.filmwright.LibraryException if an older version of an asset shows it
     * @return the file it stood for; its bytes are removed after the transaction
     */
    Optional<MediaFile> delete(MediaId id);

    /**
     * Returns rows in order of id, for walks over all of them.
     *
     * @param after where the walk stands; empty to begin
     * @param limit how many, positive
     */
    List<MediaFile> after(Optional<MediaId> after, int limit);

    /** Returns what refers to a file, those that show it first, in order of kind and label, at most {@code limit}. */
    List<MediaUser> users(MediaId id, int limit);

    /** Returns whether anything shows a file, and would miss it. */
    default boolean shown(MediaId id) {
        return users(id, 1).stream().anyMatch(MediaUser::shows);
    }

    /**
     * Returns files that nothing refers to, in order of id: no asset, no version of one, no form, no board, no generation,
     * no job.
     *
     * @param after where the walk stands; empty to begin
     * @param before only files stored before this
     * @param limit how many, positive
     */
    List<MediaFile> unused(Optional<MediaId> after, Instant before, int limit);
}
