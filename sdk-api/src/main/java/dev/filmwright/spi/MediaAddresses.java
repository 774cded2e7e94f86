package dev.filmwright.spi;

import dev.filmwright.media.MediaFile;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a host's media can be fetched from, for backends that take addresses in place of bytes. Given with
 * {@link dev.filmwright.FilmwrightBuilder#mediaAddresses}. Thread-safe; may block shortly. An address may let its holder in,
 * so it is told to the backend alone: it is neither stored nor logged.
 */
@FunctionalInterface
public interface MediaAddresses {
    /** No file has an address. */
    MediaAddresses NONE = (file, atLeast) -> Optional.empty();

    /**
     * Returns an address from which anybody can fetch a file's stored bytes; empty if there is none. What it throws is
     * logged, and the backend is given the bytes.
     *
     * @param atLeast how long it must work
     */
    Optional<URI> address(MediaFile file, Duration atLeast);
}
