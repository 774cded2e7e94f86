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

    /**
     * Returns the digest of the stored file, lower-case hex, whatever was made of it for the backend; with {@link #variant}
     * it says which bytes these are, so that what was uploaded need not be uploaded again.
     */
    String sha256();

    /**
     * Returns what was made of the stored file, e.g. {@code "jpeg-1024x576-q85"}; empty if these are its own bytes. Equal
     * digests and variants mean equal bytes.
     */
    default String variant() {
        return "";
    }

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
     * nothing any more. A mask stays as big as the source is at that step. Blocks. A submit that ends with
     * {@link dev.filmwright.Failure.Kind#TOO_LARGE} is made once more with all files one step smaller, without this.
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
