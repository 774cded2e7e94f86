package dev.filmwright.benchmarks.packing;

import dev.filmwright.dataset.DatasetFile;
import dev.filmwright.dataset.DatasetFileType;
import dev.filmwright.dataset.DatasetFiles;
import dev.filmwright.dataset.DatasetId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of JPEG files as the one dataset there is, so that a package is made of the very files that zip is given. */
final class FolderDataset implements DatasetFiles {
    private final Path folder;
    private final List<DatasetFile> files = new ArrayList<>();

    FolderDataset(Path folder) {
        this.folder = folder;
    }

    void add(String name, String sha256, long bytes) {
        files.add(new DatasetFile(name, DatasetFileType.JPEG, sha256, bytes));
    }

    /** Leaves all out but the first so many. */
    void keep(int count) {
        files.subList(Math.min(count, files.size()), files.size()).clear();
    }

    @Override
    public List<DatasetFile> files(String owner, DatasetId dataset) {
        return List.copyOf(files);
    }

    @Override
    public InputStream open(String owner, DatasetId dataset, String file) {
        try {
            return Files.newInputStream(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
