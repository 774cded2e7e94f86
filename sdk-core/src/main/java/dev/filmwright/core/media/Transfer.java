package dev.filmwright.core.media;

import dev.filmwright.media.MediaFile;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.MediaTransfer;
import dev.filmwright.spi.PreparedMedia;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Moves stored files out and in by their keys. */
final class Transfer implements MediaTransfer {
    private final MediaStore store;
    private final KeptFiles kept;

    @Inject
    Transfer(MediaStore store, KeptFiles kept) {
        this.store = store;
        this.kept = kept;
    }

    @Override
    public String mainTail(MediaFile file) {
        return tail(MediaKeys.main(file), file);
    }

    private static String tail(String key, MediaFile file) {
        return key.substring(MediaKeys.stem(file).length());
    }

    @Override
    public List<String> tails(MediaFile file) throws IOException {
        String stem = MediaKeys.stem(file);
        return store.keys(stem).stream()
                .filter(key -> MediaKeys.stemOf(key).equals(stem))
                .map(key -> tail(key, file))
                .toList();
    }

    @Override
    public InputStream open(MediaFile file, String tail) throws IOException {
        return store.open(MediaKeys.stem(file) + tail);
    }

    @Override
    public boolean exists(MediaFile file) throws IOException {
        return store.exists(MediaKeys.main(file));
    }

    @Override
    public Path temporary() throws IOException {
        return store.temporary();
    }

    @Override
    public PreparedMedia adopt(MediaFile file, SortedMap<String, Path> parts) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (Map.Entry<String, Path> part : parts.entrySet()) {
            files.put(MediaKeys.stem(file) + part.getKey(), part.getValue());
        }
        HeldMedia adopted = new HeldMedia(kept, file, Optional.empty());
        boolean stored = false;
        try {
            store.put(files);
            stored = true;
            return adopted;
        } finally {
            if (!stored) {
                adopted.close();
                for (Path part : parts.values()) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }
}
