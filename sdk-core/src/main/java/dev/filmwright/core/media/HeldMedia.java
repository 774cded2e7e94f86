package dev.filmwright.core.media;

import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaRecipe;
import dev.filmwright.spi.PreparedMedia;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Holds a file until it is closed. Thread-safe. */
final class HeldMedia implements PreparedMedia {
    private final KeptFiles kept;
    private final MediaFile file;
    private final Optional<MediaRecipe> recipe;
    private final AtomicBoolean closed = new AtomicBoolean();

    HeldMedia(KeptFiles kept, MediaFile file, Optional<MediaRecipe> recipe) {
        this.kept = kept;
        this.file = file;
        this.recipe = recipe;
        kept.hold(file);
    }

    @Override
    public MediaFile file() {
        return file;
    }

    @Override
    public Optional<MediaRecipe> recipe() {
        return recipe;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            kept.release(file);
        }
    }
}
