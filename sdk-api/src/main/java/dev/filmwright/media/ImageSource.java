package dev.filmwright.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A picture to import: where its bytes come from and what it will belong to. Immutable; opened when its turn comes.
 *
 * @param owner what the stored file will belong to
 * @param name what to call it in messages, e.g. the file's path
 * @param opener opens the bytes, on a thread of the import
 */
public record ImageSource(MediaOwner owner, String name, Opener opener) {
    /** Checks that nothing is {@code null}. */
    public ImageSource {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(opener, "opener");
    }

    /** Returns the picture in a file. */
    public static ImageSource of(MediaOwner owner, Path file) {
        return new ImageSource(owner, file.toString(), () -> Files.newInputStream(file));
    }

    /** Opens a picture's bytes, each time from the beginning. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens the bytes; whoever calls closes the stream.
         *
         * @throws IOException if they cannot be had
         */
        InputStream open() throws IOException;
    }
}
