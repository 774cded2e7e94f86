package dev.filmwright.spi;

import dev.filmwright.media.MediaFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * Takes media files out of a library and puts them into another one as they are: no picture is decoded. Thread-safe; blocks
 * for file access.
 *
 * <p>What is kept for a media file has a tail each, which says what it is: the stored bytes themselves (e.g. {@code ".webp"}),
 * a thumbnail ({@code "_thumb.webp"}), the bytes as they came ({@code "_original.png"}), a sidecar ({@code ".json"}).
 */
public interface MediaTransfer {
    /** Returns the tail of the stored bytes themselves. */
    String mainTail(MediaFile file);

    /** Returns the tails of all that is kept for a file, in order. */
    List<String> tails(MediaFile file) throws IOException;

    /**
     * Opens what is kept under a tail; the caller closes it.
     *
     * @throws java.nio.file.NoSuchFileException if it is not there
     */
    InputStream open(MediaFile file, String tail) throws IOException;

    /** Returns whether the stored bytes themselves are there. */
    boolean exists(MediaFile file) throws IOException;

    /** Returns a local folder for the files to be handed to {@link #adopt}. */
    Path temporary() throws IOException;

    /**
     * Stores files, together and as they are; no row refers to them yet.
     *
     * @param file what the row will say; its digest is believed
     * @param parts files in {@link #temporary()} by their tails, the main one among them; they are moved
     * @return the file, held until it is closed
     */
    PreparedMedia adopt(MediaFile file, SortedMap<String, Path> parts) throws IOException;
}
