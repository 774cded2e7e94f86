package dev.filmwright.dataset;

import java.io.InputStream;
import java.util.List;

/**
 * Reads the files of datasets. Whoever owns a dataset is named in every call; to anybody else it is not there. Thread-safe; methods
 * block for file access, none costs money.
 */
public interface DatasetFiles {
    /**
     * Returns the files of a dataset in the order of their names.
     *
     * @throws dev.filmwright.NotFoundException if the owner has no such dataset
     */
    List<DatasetFile> files(String owner, DatasetId dataset);

    /**
     * Opens a file of a dataset; the caller closes it.
     *
     * @throws dev.filmwright.NotFoundException if the owner has no such dataset, or it has no such file
     */
    InputStream open(String owner, DatasetId dataset, String file);
}
