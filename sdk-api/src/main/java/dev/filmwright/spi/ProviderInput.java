package dev.filmwright.spi;

import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file a model is given. Its bytes never change. Thread-safe. */
public interface ProviderInput {
    /** Returns what the model is to do with it. */
    InputRole role();

    /** Returns what the bytes are. */
    MediaType type();

    /** Returns the size in pixels, for pictures. */
    Optional<FrameSize> size();

    /** Returns how many bytes there are. */
    long bytes();

    /** Returns the digest of the bytes, lower-case hex: equal bytes need not be uploaded again. */
    String sha256();

    /**
     * Opens the bytes; the caller closes the stream. Blocks.
     *
     * @throws IOException if they cannot be read
     */
    InputStream open() throws IOException;
}
