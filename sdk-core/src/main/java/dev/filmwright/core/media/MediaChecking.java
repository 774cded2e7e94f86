package dev.filmwright.core.media;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.media.MediaCheck;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.storage.Storage;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares rows with files. Keys are read before rows, so a file stored meanwhile is not taken for an orphan; one that is
 * held for a transaction under way is left alone.
 */
final class MediaChecking {
    private static final int PAGE = 500;

    private final Storage storage;
    private final MediaStore store;
    private final Held held;

    @Inject
    MediaChecking(Storage storage, MediaStore store, Held held) {
        this.storage = storage;
        this.store = store;
        this.held = held;
    }

    MediaCheck run() {
        try {
            List<String> keys = store.keys("");
            Set<String> stems = new HashSet<>();
            List<MediaId> missing = compareRows(new HashSet<>(keys), stems);
            List<String> removed = new ArrayList<>();
            for (String key : keys) {
                String stem = MediaKeys.stemOf(key);
                if (!stems.contains(stem)) {
                    held.ifFree(stem, () -> remove(key, removed));
                }
            }
            return new MediaCheck(keys.size(), removed, missing);
        } catch (IOException | UncheckedIOException e) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.UNAVAILABLE, "the media files cannot be checked: " + e.getMessage()), e);
        }
    }

    private List<MediaId> compareRows(Set<String> keys, Set<String> stems) throws IOException {
        List<MediaId> missing = new ArrayList<>();
        List<MediaFile> page = page(Optional.empty());
        while (!page.isEmpty()) {
            for (MediaFile file : page) {
                stems.add(MediaKeys.stem(file));
                String key = MediaKeys.main(file);
                if (!keys.contains(key) && !store.exists(key)) {
                    missing.add(file.id());
                }
            }
            page = page(Optional.of(page.get(page.size() - 1).id()));
        }
        return missing;
    }

    private List<MediaFile> page(Optional<MediaId> after) {
        return storage.read(unit -> unit.media().after(after, PAGE));
    }

    private void remove(String key, List<String> removed) {
        try {
            store.delete(key);
            removed.add(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
