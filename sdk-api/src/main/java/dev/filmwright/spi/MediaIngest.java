package dev.filmwright.spi;

import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
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
     * Stores a clip or a text as it is, without a thumbnail; no row refers to it yet. Nothing is decoded, but the bytes must be
     * what they are said to be: an MP4, QuickTime or WebM file that is all there by its own structure, at most 2 GiB;
     * text in valid UTF-8 without NUL, or one JSON value, at most 16 MiB.
     *
     * @param type what the bytes are said to be: a clip said to be of one kind that is of another is stored as what it is
     * @param bytes read to the end, not closed
     * @return the file, held until it is closed
     * @throws dev.filmwright.media.MediaException if it is neither clip nor text, broken, or beyond the limits; nothing is
     *     left behind
     */
    PreparedMedia prepareFile(MediaOwner owner, MediaType type, InputStream bytes);

    /**
     * Removes the stored bytes of a file whose row is gone; called after the transaction that removed the row. A file
     * that is held, or that a row refers to again, stays.
     */
    void discard(MediaFile file);
}
