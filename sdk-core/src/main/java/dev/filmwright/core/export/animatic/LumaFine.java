package dev.filmwright.core.export.animatic;

import java.util.Arrays;

/** Codes a macroblock's luma as 16 blocks of 4×4 pixels, each predicted by itself (ITU-T H.264, 8.3.1). Not thread-safe. */
final class LumaFine {
    /** Where the blocks stand in the order they are coded, as raster places in the macroblock (6.4.3). */
    static final int[] ORDER = {0, 1, 4, 5, 2, 3, 6, 7, 8, 9, 12, 13, 10, 11, 14, 15};

    /** What a choice that was not foreseen costs, measured in absolute differences. */
    private static final int UNFORESEEN = 12;
    /** What choosing 16 times rather than once costs, in the same measure. */
    private static final int CHOOSING = 40;

    private final Quantiser quantiser;
    private final BlockGrid modes;
    private final FineModes fine = new FineModes();
    private final int[] coefficients = new int[16];
    private final int[] pixels = new int[16];
    private final int[] prediction = new int[16];

    /** By raster place: -1 for the mode foreseen, else the remaining mode's number in the syntax. */
    final int[] remaining = new int[16];
    /** The levels of the blocks, 16 for each in raster order. */
    final int[] levels = new int[256];
    /** Which quarters have levels: the low four bits of coded_block_pattern. */
    int pattern;

    LumaFine(Quantiser quantiser, BlockGrid modes) {
        this.quantiser = quantiser;
        this.modes = modes;
    }

    /**
     * Codes the macroblock and draws what the decoder will see, unless it turns out to cost {@code limit} or more.
     *
     * @return whether it was worth it; if not, what was drawn has to be drawn over
     */
    boolean encode(Yuv source, Yuv drawn, int x, int y, int limit) {
        pattern = 0;
        int cost = CHOOSING;
        for (int index = 0; index < 16; index++) {
            int place = ORDER[index];
            cost += choose(source, drawn, x, y, place);
            if (cost >= limit) {
                return false;
            }
            draw(source, drawn, x + 4 * (place & 3), y + (place & 12), place);
        }
        return true;
    }

    private int choose(Yuv source, Yuv drawn, int x, int y, int place) {
        int left = x + 4 * (place & 3);
        int top = y + (place & 12);
        fine.look(drawn.planes[0], drawn.width, left, top, hasAboveRight(drawn, left, top, place));
        int foreseen = foreseen(left / 4, top / 4);
        load(source, top * source.width + left);
        int best = Integer.MAX_VALUE;
        int chosen = FineModes.MEAN;
        for (int mode = 0; mode < FineModes.COUNT && !quantiser.vanishes(best); mode++) {
            if (fine.possible(mode)) {
                int surprise = mode == foreseen ? 0 : UNFORESEEN;
                int cost = surprise + fine.distance(mode, pixels, best - surprise);
                if (cost < best) {
                    best = cost;
                    chosen = mode;
                }
            }
        }
        fine.predict(chosen, prediction);
        modes.set(left / 4, top / 4, chosen);
        remaining[place] = chosen == foreseen ? -1 : chosen < foreseen ? chosen : chosen - 1;
        return best;
    }

    private void load(Yuv source, int at) {
        for (int pixel = 0; pixel < 16; pixel++) {
            pixels[pixel] = source.planes[0][at + (pixel >> 2) * source.width + (pixel & 3)] & 255;
        }
    }

    private void draw(Yuv source, Yuv drawn, int x, int y, int place) {
        int stride = source.width;
        int at = y * stride + x;
        int left = Pixels.subtract(source.planes[0], at, stride, prediction, 0, 4, coefficients);
        if (quantiser.vanishes(left)) {
            Arrays.fill(levels, 16 * place, 16 * place + 16, 0);
            Pixels.addFlat(drawn.planes[0], at, stride, prediction, 0, 4, 0);
            return;
        }
        Quantiser.forward(coefficients);
        if (quantiser.quantise(coefficients, 0, levels, 16 * place)) {
            pattern |= 1 << quarter(place);
        }
        Quantiser.inverse(coefficients);
        Pixels.add(drawn.planes[0], at, stride, prediction, 0, 4, coefficients);
    }

    /** Returns in which quarter of the macroblock a raster place lies. */
    static int quarter(int place) {
        return (place >> 3) * 2 + ((place >> 1) & 1);
    }

    /** Returns the mode a decoder expects: the lower of the neighbours' (8.3.1.1). */
    private int foreseen(int column, int row) {
        int left = modes.left(column, row);
        int above = modes.above(column, row);
        return left < 0 || above < 0 ? FineModes.MEAN : Math.min(left, above);
    }

    /** Returns whether the block above and to the right is coded before this one. */
    private static boolean hasAboveRight(Yuv drawn, int x, int y, int place) {
        int column = place & 3;
        int row = place >> 2;
        if (row == 0) {
            return y > 0 && x + 4 < drawn.width;
        }
        return column != 3 && !(column == 1 && row % 2 == 1);
    }
}
