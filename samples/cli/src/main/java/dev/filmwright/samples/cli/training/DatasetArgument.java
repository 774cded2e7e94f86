package dev.filmwright.samples.cli.training;

import dev.filmwright.dataset.DatasetId;
import picocli.CommandLine.Parameters;

/** {@code DATASET}. */
final class DatasetArgument {
    @Parameters(index = "1", paramLabel = "DATASET", description = "The dataset's id.")
    private String id = "";

    DatasetId id() {
        return new DatasetId(id);
    }
}
