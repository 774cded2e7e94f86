package dev.filmwright.spi;

import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;
import java.io.InputStream;

/**
 * Stores bytes first and leaves the row to whoever owns the transaction. Thread-safe; blocks for file access.
 *
 * <pre>{@code
 * try (PreparedMedia prepared = ingest.prepareImage(owner, bytes, options)) {
 *     storage.run(unit -> {
 *         MediaFile file = unit.media().insert(prepared.file());
 *         … // rows that refer to file.id(), in the same transaction
 *     });
 * }
 * }</pre>
 */
public interface MediaIngest {
    /**
     * Decodes, scales and stores a picture with its thumbnail; no row refers to it yet.
     *
     * @param image the picture's bytes; read to the end, not closed
     * @return the file, held until it is closed
     * @throws dev.filmwright.media.MediaException if it is no picture, broken, or beyond the limits; nothing is left behind
     */
    PreparedMedia prepareImage(MediaOwner owner, InputStream image, ImageOptions options);

    /**
     * Removes the stored bytes of a file whose row is gone; called after the transaction that removed the row. A file
     * that is held, or that a row refers to again, stays.
     */
    void discard(MediaFile file);
}
