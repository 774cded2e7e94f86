package dev.filmwright.core.killmatrix;

import dev.filmwright.spi.MediaStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** Says before and after files are put or removed that they are. */
record SteppedMediaStore(MediaStore store, Steps steps) implements MediaStore {
    @Override
    public void put(SortedMap<String, Path> files) throws IOException {
        steps.pass("before the files");
        store.put(files);
        steps.pass("after the files");
    }

    @Override
    public void copy(SortedMap<String, String> files) throws IOException {
        steps.pass("before the copies");
        store.copy(files);
        steps.pass("after the copies");
    }

    @Override
    public void delete(String key) throws IOException {
        steps.pass("before the removal");
        store.delete(key);
        steps.pass("after the removal");
    }

    @Override
    public InputStream open(String key) throws IOException {
        return store.open(key);
    }

    @Override
    public boolean exists(String key) throws IOException {
        return store.exists(key);
    }

    @Override
    public List<String> keys(String prefix) throws IOException {
        return store.keys(prefix);
    }

    @Override
    public Path temporary() throws IOException {
        return store.temporary();
    }

    @Override
    public void close() {
        store.close();
    }
}
