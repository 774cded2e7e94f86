package dev.filmwright.core.rendition;

import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaType;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A stored picture encoded anew. Immutable.
 *
 * @param file its bytes; a file of a cache, which may go at any time
 * @param type what the bytes are
 * @param size its size in pixels
 * @param bytes how many bytes there are
 * @param variant what was made of the stored picture, e.g. {@code "jpeg-1024x576-q85"}
 */
public record Rendition(Path file, MediaType type, FrameSize size, long bytes, String variant) {
    /** Checks that nothing is {@code null}. */
    public Rendition {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(variant, "variant");
    }
}
