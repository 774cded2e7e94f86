package dev.filmwright.dataset;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Some of the packages that were written. Immutable.
 *
 * @param records the newest first
 * @param next where to go on; empty at the end
 */
public record TrainingPackagePage(List<TrainingPackageRecord> records, Optional<String> next) {
    /** Copies the list; checks that nothing is {@code null}. */
    public TrainingPackagePage {
        records = List.copyOf(records);
        Objects.requireNonNull(next, "next");
    }
}
