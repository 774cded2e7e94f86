package dev.filmwright.spi.storage;

import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import java.util.List;
import java.util.Optional;

/** The rows that say which media files there are, inside one transaction. */
public interface MediaIndex {
    /**
     * Adds a file whose bytes are stored already.
     *
     * @return the file as it is in the index: with another id if the owner has equal bytes already
     */
    MediaFile insert(MediaFile file);

    /** Returns the file with this id, if there is one. */
    Optional<MediaFile> find(MediaId id);

    /** Returns an owner's file with this digest, if there is one. */
    Optional<MediaFile> find(MediaOwner owner, String sha256);

    /** Returns the files of one owner, oldest first. */
    List<MediaFile> of(MediaOwner owner);

    /**
     * Removes a row.
     *
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
}
