package dev.filmwright.core.media;

import dev.filmwright.core.id.Ids;
import dev.filmwright.core.lifecycle.Sharing;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.storage.Storage;
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

/**
 * The files that stand for one media file: held, written together, proved, copied and removed. What nobody holds and no row
 * stands for is removed. Thread-safe.
 *
 * <p>Who holds a file is known for this process only. So where others may have the library open, nothing is removed: it is
 * left for a check by one that has it alone.
 */
final class KeptFiles {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);

    /** How a stored file is found. */
    enum State {
        SOUND,
        MISSING,
        DAMAGED
    }

    private final MediaStore store;
    private final Storage storage;
    private final Held held;
    private final Ids ids;
    private final boolean shared;
    private volatile boolean removalFailed;

    @Inject
    KeptFiles(MediaStore store, Storage storage, Held held, Ids ids, Sharing sharing) {
        this.store = store;
        this.storage = storage;
        this.held = held;
        this.ids = ids;
        this.shared = sharing.shared();
    }

    /** Keeps others from removing a file until {@link #release}. */
    void hold(MediaFile file) {
        held.hold(MediaKeys.stem(file));
    }

    /** Lets go of a file, and removes it if nobody else holds it and no row stands for it. */
    void release(MediaFile file) {
        held.release(MediaKeys.stem(file), () -> removeUnlessIndexed(file.owner(), file.sha256()));
    }

    /** Removes a file that nobody holds and no row stands for. */
    void discard(MediaOwner owner, String sha256) {
        held.ifFree(MediaKeys.stem(owner, sha256), () -> removeUnlessIndexed(owner, sha256));
    }

    /** Returns whether nothing is left to be removed: nothing is held, nothing refused to go, nobody shares. */
    boolean inOrder() {
        return !shared && !removalFailed && held.none();
    }

    private void removeUnlessIndexed(MediaOwner owner, String sha256) {
        if (shared) {
            return;
        }
        String stem = MediaKeys.stem(owner, sha256);
        boolean removed = false;
        try {
            if (storage.read(unit -> unit.media().find(owner, sha256)).isEmpty()) {
                for (String key : store.keys(stem)) {
                    // Another file's name may begin like this one's.
                    if (MediaKeys.stemOf(key).equals(stem)) {
                        store.delete(key);
                    }
                }
            }
            removed = true;
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} has no row any more but could not be removed; check() will", stem, e);
        } finally {
            removalFailed |= !removed;
        }
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

    /** Has a finished file kept as it is; one that is there already stays, unless its bytes are damaged. */
    void move(MediaFile file, Path part) throws IOException {
        if (picture(file) == State.DAMAGED) {
            LOG.warn("{} is damaged; it is stored again", MediaKeys.main(file));
            removePicture(file);
        }
        SortedMap<String, Path> files = new TreeMap<>();
        files.put(MediaKeys.main(file), part);
        store.put(files);
    }

    static void removePart(Path part) {
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

    /** Says whether a file's picture is there, without reading it. */
    State pictureThere(MediaFile file) throws IOException {
        return store.exists(MediaKeys.main(file)) ? State.SOUND : State.MISSING;
    }

    /** Returns whether the thumbnail is there, if there is to be one. */
    boolean thumbnailThere(MediaFile file) throws IOException {
        return !file.hasThumbnail() || store.exists(MediaKeys.thumbnail(file));
    }

    /** Removes a picture that is damaged, so that a sound one can take its place. */
    void removePicture(MediaFile file) throws IOException {
        store.delete(MediaKeys.main(file));
    }
}
