package dev.filmwright.core.generation;

import dev.filmwright.spi.MediaStore;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** A media store of which only the folder for downloads is used. */
record TemporaryFolder(Path temporary) implements MediaStore {
    @Override
    public void put(SortedMap<String, Path> files) {
        throw new UnsupportedOperationException();
    }

    @Override
    public InputStream open(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean exists(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> keys(String prefix) {
        throw new UnsupportedOperationException();
    }
}
