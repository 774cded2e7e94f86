package dev.filmwright.dataset;

import java.util.List;
import java.util.Objects;

/**
 * What a check of a dataset found. Immutable.
 *
 * @param dataset the dataset after the check: {@link DatasetStatus#READY} or {@link DatasetStatus#ERROR}
 * @param pictures how many pictures it has
 * @param captions how many of them have a caption
 * @param findings what was found, errors first, then in the order of the files
 */
public record DatasetReport(Dataset dataset, int pictures, int captions, List<DatasetFinding> findings) {
    /** Copies the list; checks that nothing is {@code null}. */
    public DatasetReport {
        Objects.requireNonNull(dataset, "dataset");
        findings = List.copyOf(findings);
    }

    /** Returns whether it can be trained from. */
    public boolean ready() {
        return dataset.status() == DatasetStatus.READY;
    }
}
