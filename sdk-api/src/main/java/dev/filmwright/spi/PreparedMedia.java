package dev.filmwright.spi;

import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaRecipe;
import java.util.Optional;

/**
 * A stored file that no row may refer to yet. Thread-safe.
 *
 * <p>A clean-up leaves it alone while it is held. A crash before the transaction leaves at most an orphan.
 */
public interface PreparedMedia extends AutoCloseable {
    /**
     * Returns the row to hand to {@link dev.filmwright.spi.storage.MediaIndex#insert}; refer to the id that call
     * returns, as an equal file may be there already.
     */
    MediaFile file();

    /** Returns what the file was made from, to be stored with its row; empty where equal bytes need not be told again. */
    default Optional<MediaRecipe> recipe() {
        return Optional.empty();
    }

    /** Lets go of the file: it is removed if no row refers to it by now. Blocks shortly; a second call does nothing. */
    @Override
    void close();
}
