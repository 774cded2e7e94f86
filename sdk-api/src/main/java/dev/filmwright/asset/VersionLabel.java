package dev.filmwright.asset;

import java.time.Instant;
import java.util.Objects;

/**
 * What a version is called. Immutable.
 *
 * @param number its number, unique in its asset
 * @param notes what is new in it, possibly empty
 * @param created when it was made
 */
public record VersionLabel(Version number, String notes, Instant created) {
    /** Checks that nothing is {@code null}. */
    public VersionLabel {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(notes, "notes");
        Objects.requireNonNull(created, "created");
    }
}
