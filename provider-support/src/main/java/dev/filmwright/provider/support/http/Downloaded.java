package dev.filmwright.provider.support.http;

import dev.filmwright.media.MediaType;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that was fetched whole. Immutable.
 *
 * @param bytes how many bytes it has
 * @param sha256 their digest, lower-case hex
 * @param type what the server said it is; empty if it said nothing, or nothing in particular
 */
public record Downloaded(long bytes, String sha256, Optional<MediaType> type) {
    /** Checks that nothing is {@code null}. */
    public Downloaded {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(type, "type");
    }
}
