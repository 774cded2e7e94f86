package dev.filmwright.core.export.animatic;

import java.util.Arrays;

/** Codes a macroblock's luma as one square of 16×16 pixels (ITU-T H.264, 8.3.3 and 8.5.2). Not thread-safe. */
final class LumaWhole {
    private static final int SIZE = 16;

    private final Quantiser quantiser;
    private final Edges edges = new Edges(SIZE);
    private final int[][] blocks = new int[SIZE][16];
    private final int[] dcs = new int[SIZE];
    private final boolean[] flat = new boolean[SIZE];
    private int[] prediction = new int[SIZE * SIZE];
    private int[] candidate = new int[SIZE * SIZE];
    private int best;

    /** The prediction's number in the syntax: 0 vertical, 1 horizontal, 2 mean, 3 slope. */
    int mode;
    /** The levels of the 16 DCs, in scan order. */
    final int[] dcLevels = new int[SIZE];
    /** The levels of the blocks, 16 for each in raster order; the first of each is left alone. */
    final int[] levels = new int[SIZE * 16];
    /** Whether any of {@link #levels} is not zero. */
    boolean coded;

    LumaWhole(Quantiser quantiser) {
        this.quantiser = quantiser;
    }

    /** Chooses the prediction that comes nearest and returns how far off it is, as a sum of absolute differences. */
    int predict(Yuv source, Yuv coded, int x, int y) {
        int stride = source.width;
        byte[] plane = source.planes[0];
        int at = y * stride + x;
        edges.look(coded.planes[0], stride, x, y);
        best = Integer.MAX_VALUE;
        edges.mean(candidate);
        offer(2, Pixels.distance(plane, at, stride, candidate, SIZE, best));
        if (edges.hasAbove()) {
            edges.vertical(candidate);
            offer(0, Pixels.distance(plane, at, stride, candidate, SIZE, best));
        }
        if (edges.hasLeft()) {
            edges.horizontal(candidate);
            offer(1, Pixels.distance(plane, at, stride, candidate, SIZE, best));
        }
        if (edges.hasAbove() && edges.hasLeft()) {
            edges.slope(candidate);
            offer(3, Pixels.distance(plane, at, stride, candidate, SIZE, best));
        }
        return best;
    }

    /** Codes the macroblock with the prediction chosen and draws what the decoder will see. */
    void encode(Yuv source, Yuv drawn, int x, int y) {
        int stride = source.width;
        coded = false;
        for (int block = 0; block < SIZE; block++) {
            int column = 4 * (block & 3);
            int row = 4 * (block >> 2);
            int at = (y + row) * stride + x + column;
            int[] coefficients = blocks[block];
            int left =
                    Pixels.subtract(source.planes[0], at, stride, prediction, row * SIZE + column, SIZE, coefficients);
            if (quantiser.vanishes(left)) {
                dcs[block] = Quantiser.sum(coefficients);
                flat[block] = true;
                Arrays.fill(levels, 16 * block, 16 * block + 16, 0);
            } else {
                Quantiser.forward(coefficients);
                dcs[block] = coefficients[0];
                flat[block] = !quantiser.quantise(coefficients, 1, levels, 16 * block);
                coded |= !flat[block];
            }
        }
        quantiser.quantiseLumaDc(dcs, dcLevels);
        for (int block = 0; block < SIZE; block++) {
            int column = 4 * (block & 3);
            int row = 4 * (block >> 2);
            draw(drawn.planes[0], (y + row) * stride + x + column, stride, block, row * SIZE + column);
        }
    }

    private void draw(byte[] plane, int at, int stride, int block, int predicted) {
        if (flat[block]) {
            Pixels.addFlat(plane, at, stride, prediction, predicted, SIZE, (dcs[block] + 32) >> 6);
            return;
        }
        int[] coefficients = blocks[block];
        coefficients[0] = dcs[block];
        Quantiser.inverse(coefficients);
        Pixels.add(plane, at, stride, prediction, predicted, SIZE, coefficients);
    }

    private void offer(int number, int distance) {
        if (distance < best) {
            best = distance;
            mode = number;
            int[] other = prediction;
            prediction = candidate;
            candidate = other;
        }
    }
}
