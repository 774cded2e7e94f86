package dev.filmwright.core.media;

import dev.filmwright.core.id.Ids;
import dev.filmwright.media.MediaFile;
import dev.filmwright.spi.MediaStore;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files that stand for one media file: written together, proved, copied and removed. Thread-safe. */
final class KeptFiles {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);

    /** How a stored file is found. */
    enum State {
        SOUND,
        MISSING,
        DAMAGED
    }

    private final MediaStore store;
    private final Ids ids;

    @Inject
    KeptFiles(MediaStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    /** Writes files beside each other; those that are there already stay. Leaves no half behind. */
    void write(SortedMap<String, byte[]> files) throws IOException {
        SortedMap<String, Path> written = new TreeMap<>();
        try {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                if (!store.exists(entry.getKey())) {
                    Path part = store.temporary().resolve(ids.next() + ".part");
                    written.put(entry.getKey(), part);
                    Files.write(part, entry.getValue());
                }
            }
            store.put(written);
        } catch (IOException | RuntimeException e) {
            written.values().forEach(KeptFiles::removePart);
            throw e;
        }
    }

    private static void removePart(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.debug("{} stays until the library is opened again", part, e);
        }
    }

    /** Has a file's picture and thumbnail kept for another one with the same bytes. */
    void copy(MediaFile from, MediaFile to) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        files.put(MediaKeys.main(to), MediaKeys.main(from));
        if (from.hasThumbnail()) {
            files.put(MediaKeys.thumbnail(to), MediaKeys.thumbnail(from));
        }
        store.copy(files);
    }

    /** Reads a file's picture and says whether its bytes are still those of its digest. */
    State picture(MediaFile file) throws IOException {
        try (InputStream in = store.open(MediaKeys.main(file))) {
            return Digests.sha256(in).equals(file.sha256()) ? State.SOUND : State.DAMAGED;
        } catch (NoSuchFileException e) {
            return State.MISSING;
        }
    }

    /** Returns whether the thumbnail is there, if there is to be one. */
    boolean thumbnailThere(MediaFile file) throws IOException {
        return !file.hasThumbnail() || store.exists(MediaKeys.thumbnail(file));
    }

    /** Removes a picture that is damaged, so that a sound one can take its place. */
    void removePicture(MediaFile file) throws IOException {
        store.delete(MediaKeys.main(file));
    }

    /** Removes all files of a media file; what cannot be removed is left to a check. */
    void remove(MediaFile file) {
        try {
            for (String key : store.keys(MediaKeys.stem(file))) {
                store.delete(key);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} has no row any more but could not be removed; check() will", MediaKeys.stem(file), e);
        }
    }
}
