package dev.filmwright.spi.storage;

import dev.filmwright.media.MediaId;
import java.util.Objects;

/**
 * A file that a job was given. Immutable.
 *
 * @param media the file
 * @param sha256 digest of its bytes when the job was started, lower-case hex
 */
public record StoredInput(MediaId media, String sha256) {
    /** Checks that nothing is {@code null}. */
    public StoredInput {
        Objects.requireNonNull(media, "media");
        Objects.requireNonNull(sha256, "sha256");
    }
}
