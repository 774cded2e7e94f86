package dev.filmwright.core.rendition;

import dev.filmwright.media.MediaFile;
import java.io.IOException;
import java.util.Optional;

/** Encodes stored pictures anew where rules ask for it: the same bytes and rules give the same result. Thread-safe; blocks. */
@FunctionalInterface
public interface Renditions {
    /**
     * Returns a picture as the rules want it, from a cache where it was made before.
     *
     * @param bytes the stored bytes, which are known to be those of {@code file}
     * @return empty if the stored bytes are as the rules want them
     * @throws dev.filmwright.media.MediaException if it cannot be decoded, or cannot be made as small as that
     * @throws IOException if the cache cannot be written
     */
    Optional<Rendition> of(MediaFile file, byte[] bytes, RenditionRules rules) throws IOException;
}
