package dev.filmwright.core.media;

import dev.filmwright.core.lifecycle.Sharing;
import dev.filmwright.spi.MediaStore;
import java.nio.file.Path;

/** The library's own media store, for tests that put something around it. */
public final class FileStores {
    private FileStores() {}

    /** Opens the store of the library in a folder. */
    public static MediaStore in(Path directory) {
        return new FileMediaStore(directory, Sharing.alone(directory.resolve("tmp")));
    }
}
