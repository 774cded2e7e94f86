package dev.filmwright.core.lifecycle;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Who else has a library's folder open. Immutable.
 *
 * @param shared whether other processes may have it open, now or later
 * @param first whether no other has it open while this one opens it
 * @param temporary a folder for temporary files of this opener alone; need not be there yet
 */
public record Sharing(boolean shared, boolean first, Path temporary) {
    /** Checks that nothing is {@code null}. */
    public Sharing {
        Objects.requireNonNull(temporary, "temporary");
    }

    /** Returns that nobody else has a folder open. */
    public static Sharing alone(Path temporary) {
        return new Sharing(false, true, temporary);
    }
}
