package dev.filmwright.core.dataset;

import dev.filmwright.dataset.DatasetFile;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.dataset.Datasets;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;

/** {@link Datasets} over the storage port; the bytes lie in files. */
final class StoredDatasets implements Datasets {
    @Inject
    StoredDatasets() {}

    @Override
    public List<DatasetFile> files(String owner, DatasetId dataset) {
        throw new UnsupportedOperationException("filled on its branch");
    }

    @Override
    public InputStream open(String owner, DatasetId dataset, String file) {
        throw new UnsupportedOperationException("filled on its branch");
    }
}
