package dev.filmwright.spi;

import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
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

    /** Returns what it shows, for models that are told; may be empty. */
    default String name() {
        return "";
    }

    /**
     * Returns an address from which anybody can fetch it for an hour at least, where the host gives its media such addresses
     * and the model {@linkplain Capabilities#inputAddresses() takes} them.
     */
    default Optional<URI> address() {
        return Optional.empty();
    }

    /**
     * Returns the same picture one step smaller, for a backend that said it is too big (413); empty if that would help
     * nothing any more. Blocks.
     *
     * @throws IOException if it cannot be read
     */
    default Optional<ProviderInput> smaller() throws IOException {
        return Optional.empty();
    }

    /**
     * Opens the bytes; the caller closes the stream. Blocks.
     *
     * @throws IOException if they cannot be read
     */
    InputStream open() throws IOException;
}
