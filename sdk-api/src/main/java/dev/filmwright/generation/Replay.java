package dev.filmwright.generation;

import dev.filmwright.media.MediaFile;
import java.util.List;
import java.util.Objects;

/**
 * A stored generation with its files, whose bytes are what was stored. Immutable.
 *
 * @param generation the generation
 * @param digest the digest of its request, see {@link Replays#digest}
 * @param media its files, in order
 */
public record Replay(Generation generation, String digest, List<MediaFile> media) {
    /** Copies the list. */
    public Replay {
        Objects.requireNonNull(generation, "generation");
        Objects.requireNonNull(digest, "digest");
        media = List.copyOf(media);
    }
}
