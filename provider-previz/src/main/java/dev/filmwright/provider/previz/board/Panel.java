package dev.filmwright.provider.previz.board;

import dev.filmwright.media.FrameSize;

/**
 * How a board is divided: a margin of paper, the picture, the slate below it; all in pixels.
 *
 * @param margin around the picture
 * @param width of the picture
 * @param height of the picture
 * @param slateTop where the slate begins
 * @param slateHeight how high it is
 */
record Panel(int margin, int width, int height, int slateTop, int slateHeight) {
    /** Returns a panel that is all picture. */
    static Panel whole(FrameSize size) {
        return new Panel(0, size.width(), size.height(), size.height(), 0);
    }

    static Panel of(FrameSize size) {
        int shorter = Math.min(size.width(), size.height());
        int margin = Math.max(2, Math.round(shorter * 0.016f));
        boolean tall = size.height() > size.width() * 1.2;
        int slate = Math.max(8, Math.round(size.height() * (tall ? 0.13f : 0.15f)));
        int height = Math.max(4, size.height() - slate - margin);
        return new Panel(margin, Math.max(4, size.width() - 2 * margin), height, height + margin, slate);
    }
}
