package dev.filmwright.media;

import dev.filmwright.FilmwrightException;
import java.util.Optional;

/** What became of one picture of an import. Immutable. */
public sealed interface ImportedImage {
    /** Returns where the picture came from. */
    ImageSource source();

    /** Returns the stored file, if it was stored. */
    default Optional<MediaFile> stored() {
        return this instanceof Stored done ? Optional.of(done.file()) : Optional.empty();
    }

    /**
     * The picture is stored, or was before.
     *
     * @param source where it came from
     * @param file the file in the library
     */
    record Stored(ImageSource source, MediaFile file) implements ImportedImage {}

    /**
     * The picture was refused, or something broke; nothing of it was left behind.
     *
     * @param source where it came from
     * @param why a {@link MediaException} where the picture is at fault
     */
    record Refused(ImageSource source, FilmwrightException why) implements ImportedImage {}

    /**
     * The import was cancelled before the picture was stored; nothing of it was left behind.
     *
     * @param source where it comes from
     */
    record Cancelled(ImageSource source) implements ImportedImage {}
}
