package dev.filmwright.core.media;

import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.Storage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds rows whose file is gone or damaged, and makes lost thumbnails again. */
final class RowWalk {
    private static final int PAGE = 500;

    private final Storage storage;
    private final KeptFiles kept;
    private final Thumbnails thumbnails;
    private final boolean deep;
    private final Runnable breath;

    final List<MediaId> missing = new ArrayList<>();
    final List<MediaId> damaged = new ArrayList<>();
    final List<MediaId> thumbnailsMade = new ArrayList<>();

    RowWalk(Storage storage, KeptFiles kept, Thumbnails thumbnails, boolean deep, Runnable breath) {
        this.storage = storage;
        this.kept = kept;
        this.thumbnails = thumbnails;
        this.deep = deep;
        this.breath = breath;
    }

    void walk() throws IOException {
        List<MediaFile> page = page(Optional.empty());
        while (!page.isEmpty()) {
            for (MediaFile file : page) {
                breath.run();
                check(file);
            }
            page = page(Optional.of(page.get(page.size() - 1).id()));
        }
    }

    private List<MediaFile> page(Optional<MediaId> after) {
        return storage.read(unit -> unit.media().after(after, PAGE));
    }

    private void check(MediaFile file) throws IOException {
        KeptFiles.State state = deep ? kept.picture(file) : kept.pictureThere(file);
        if (state == KeptFiles.State.SOUND) {
            if (!kept.thumbnailThere(file) && stillThere(file)) {
                (thumbnails.make(file) ? thumbnailsMade : damaged).add(file.id());
            }
        } else if (stillThere(file)) {
            (state == KeptFiles.State.MISSING ? missing : damaged).add(file.id());
        }
    }

    /** Returns whether the row is still there: who deletes a file removes its row first. */
    private boolean stillThere(MediaFile file) {
        return storage.read(unit -> unit.media().find(file.id())).isPresent();
    }
}
