package dev.filmwright.dataset;

import java.util.EnumSet;
import java.util.Set;

/** How far a dataset has come. */
public enum DatasetStatus {
    /** It has no file yet. */
    CREATED,
    /** Files are being added, or were changed after a check. */
    UPLOADING,
    /** All its files are there. */
    UPLOADED,
    /** It is being checked. */
    PROCESSING,
    /** It was checked and can be trained from. */
    READY,
    /** It was checked and cannot be trained from; {@link Datasets#validate} says why. */
    ERROR;

    /** Returns what may come next. */
    public Set<DatasetStatus> next() {
        return switch (this) {
            case CREATED -> EnumSet.of(UPLOADING);
            case UPLOADING -> EnumSet.of(UPLOADED);
            case UPLOADED, READY, ERROR -> EnumSet.of(UPLOADING, PROCESSING);
            // Back to UPLOADED where the check was cut off, to UPLOADING where the files were changed under it.
            case PROCESSING -> EnumSet.of(READY, ERROR, UPLOADING, UPLOADED);
        };
    }

    /** Returns whether {@code next} may come next. */
    public boolean mayBecome(DatasetStatus next) {
        return next().contains(next);
    }
}
