package dev.filmwright.core.media;

import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds files that nothing refers to, and removes the old ones among them on request. */
final class UnusedWalk {
    private static final int PAGE = 500;

    private final Storage storage;
    private final KeptFiles kept;
    private final Instant now;
    private final Runnable breath;

    final List<MediaId> unused = new ArrayList<>();
    final List<MediaId> removed = new ArrayList<>();

    UnusedWalk(Storage storage, KeptFiles kept, Instant now, Runnable breath) {
        this.storage = storage;
        this.kept = kept;
        this.now = now;
        this.breath = breath;
    }

    void walk(Optional<Duration> age) {
        Optional<Instant> before = age.map(now::minus);
        List<MediaFile> page = page(Optional.empty());
        while (!page.isEmpty()) {
            for (MediaFile file : page) {
                breath.run();
                if (before.isPresent() && !file.created().isAfter(before.get()) && remove(file)) {
                    removed.add(file.id());
                } else {
                    unused.add(file.id());
                }
            }
            page = page(Optional.of(page.get(page.size() - 1).id()));
        }
    }

    private List<MediaFile> page(Optional<MediaId> after) {
        return storage.read(unit -> unit.media().unused(after, now, PAGE));
    }

    /** Removes a file unless something refers to it by now. */
    private boolean remove(MediaFile file) {
        Optional<MediaFile> gone = storage.write(unit ->
                unit.media().users(file.id(), 1).isEmpty() ? unit.media().delete(file.id()) : Optional.empty());
        gone.ifPresent(deleted -> kept.discard(deleted.owner(), deleted.sha256()));
        return gone.isPresent();
    }
}
