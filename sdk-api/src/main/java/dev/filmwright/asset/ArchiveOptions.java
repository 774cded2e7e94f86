package dev.filmwright.asset;

import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * How an archive is written. Immutable.
 *
 * @param cancelled asked often, on the working thread, whether to stop
 */
public record ArchiveOptions(BooleanSupplier cancelled) {
    private static final ArchiveOptions DEFAULTS = new ArchiveOptions(() -> false);

    /** Checks that nothing is {@code null}. */
    public ArchiveOptions {
        Objects.requireNonNull(cancelled, "cancelled");
    }

    /** Returns the defaults: not to be cancelled. */
    public static ArchiveOptions ofDefaults() {
        return DEFAULTS;
    }
}
