package dev.filmwright.provider.support.output;

import dev.filmwright.media.MediaType;
import java.util.Objects;

/**
 * Something a backend made while it was called.
 *
 * @param name names it among the outputs of its job
 * @param type what it is
 * @param bytes the bytes; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // no two of them are ever compared
public record KeptOutput(String name, MediaType type, byte[] bytes) {
    /** Checks that nothing is {@code null}. */
    public KeptOutput {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(bytes, "bytes");
    }
}
