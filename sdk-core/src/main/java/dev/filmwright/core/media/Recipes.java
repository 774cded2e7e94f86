package dev.filmwright.core.media;

import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaRecipe;
import java.nio.charset.StandardCharsets;

/** Digests what a stored picture is made from. */
final class Recipes {
    /** Counts up when the same bytes and options come to give another stored picture. */
    private static final int REVISION = 2;

    private Recipes() {}

    /**
     * Returns the recipe of a picture.
     *
     * @param webp whether it will be stored as WebP
     */
    static MediaRecipe of(byte[] source, ImageOptions options, boolean webp) {
        String decides = REVISION + (webp ? " webp " : " ") + options;
        return new MediaRecipe(Digests.sha256(source), Digests.sha256(decides.getBytes(StandardCharsets.UTF_8)));
    }
}
