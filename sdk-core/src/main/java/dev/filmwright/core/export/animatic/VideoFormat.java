package dev.filmwright.core.export.animatic;

import dev.filmwright.media.FrameSize;
import dev.filmwright.time.FrameRate;

/**
 * The picture format of a track. Immutable.
 *
 * @param size pixels shown; both edges even
 * @param rate frames per second
 */
record VideoFormat(FrameSize size, FrameRate rate) {
    private static final int MACROBLOCK = 16;
    /** Level, largest picture in macroblocks, macroblocks per second: ITU-T H.264, Table A-1, from 4.0 upwards. */
    private static final int[][] LEVELS = {
        {40, 8192, 245760}, {42, 8704, 522240}, {50, 22080, 589824}, {51, 36864, 983040}, {52, 36864, 2073600}
    };

    /** Returns the format for boards of {@code board}: an odd last column or row is left out, as 4:2:0 asks for. */
    static VideoFormat of(FrameSize board, FrameRate rate) {
        return new VideoFormat(new FrameSize(even(board.width()), even(board.height())), rate);
    }

    /** Returns the width in macroblocks, rounded up. */
    int columns() {
        return (size.width() + MACROBLOCK - 1) / MACROBLOCK;
    }

    /** Returns the height in macroblocks, rounded up. */
    int rows() {
        return (size.height() + MACROBLOCK - 1) / MACROBLOCK;
    }

    /** Returns the number of macroblocks of a picture. */
    int macroblocks() {
        return columns() * rows();
    }

    /** Returns the lowest level that allows this size and rate, times ten; 4.0 at least, for one-frame shots' sake. */
    int level() {
        long perSecond = (long) macroblocks() * rate.nominal();
        int edge = Math.max(columns(), rows());
        for (int[] level : LEVELS) {
            if (macroblocks() <= level[1] && perSecond <= level[2] && (long) edge * edge <= 8L * level[1]) {
                return level[0];
            }
        }
        return 62;
    }

    private static int even(int length) {
        return Math.max(2, length & ~1);
    }
}
