package dev.filmwright.core.media;

import dev.filmwright.core.cutout.Cutout;
import dev.filmwright.media.BackgroundOptions;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaException.Reason;

/** Takes backgrounds away as options say. */
final class Backgrounds {
    private static final int CLEAR = 8;

    /** Distances, depths, a queue, the result and a copy of it. */
    private static final int BYTES_PER_PIXEL = 20;

    private Backgrounds() {}

    /** Returns how many bytes that takes at most. */
    static long memory(ImageOptions options) {
        return options.background().isEmpty()
                ? 0
                : Math.min(
                        Limits.DEFAULT.pixels() * BYTES_PER_PIXEL,
                        (long) options.longestEdge() * options.longestEdge() * BYTES_PER_PIXEL);
    }

    /**
     * Returns the picture without its background if the options ask for that, the picture itself otherwise, and if it has no
     * background already.
     */
    static Picture removed(Picture picture, ImageOptions options) {
        return options.background().isEmpty() || isCutOut(picture)
                ? picture
                : removed(picture, options.background().get());
    }

    private static Picture removed(Picture picture, BackgroundOptions options) {
        Cutout.Settings settings = new Cutout.Settings(options.tolerance(), options.holes(), options.edge());
        Cutout.Result result = Cutout.cut(picture.argb, picture.width, picture.height, settings);
        if (result instanceof Cutout.Cut cut) {
            return new Picture(cut.argb(), picture.width, picture.height, false);
        }
        throw new MediaException(
                Reason.NOT_PLAIN,
                "the picture's background cannot be taken away: " + ((Cutout.NotPlain) result).why(),
                null);
    }

    /** Returns whether most of the outermost pixels are transparent. */
    private static boolean isCutOut(Picture picture) {
        if (picture.opaque) {
            return false;
        }
        int clear = 0;
        for (int x = 0; x < picture.width; x++) {
            clear += clear(picture, x, 0) + clear(picture, x, picture.height - 1);
        }
        for (int y = 0; y < picture.height; y++) {
            clear += clear(picture, 0, y) + clear(picture, picture.width - 1, y);
        }
        return clear > picture.width + picture.height;
    }

    private static int clear(Picture picture, int x, int y) {
        return picture.argb[y * picture.width + x] >>> 24 < CLEAR ? 1 : 0;
    }
}
