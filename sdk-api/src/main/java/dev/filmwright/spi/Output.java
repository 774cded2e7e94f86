package dev.filmwright.spi;

import dev.filmwright.media.MediaType;
import java.util.Objects;

/**
 * Something an operation made. Immutable.
 *
 * @param name names it among the operation's outputs
 * @param type what it is
 */
public record Output(String name, MediaType type) {
    /** Checks that nothing is {@code null}. */
    public Output {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }
}
