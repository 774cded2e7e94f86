package dev.filmwright.core.export.animatic;

import java.util.Arrays;

/** Codes a macroblock's two planes of 8×8 chroma pixels (ITU-T H.264, 8.3.4 and 8.5.4). Not thread-safe. */
final class Chroma {
    private static final int SIZE = 8;
    private static final int MODES = 4;

    private final Quantiser quantiser;
    private final Edges[] edges = {new Edges(SIZE), new Edges(SIZE)};
    private final int[][][] predictions = new int[MODES][2][SIZE * SIZE];
    private final int[][] blocks = new int[4][16];
    private final int[] dcs = new int[4];
    private final boolean[] flat = new boolean[4];

    /** The prediction's number in the syntax: 0 means, 1 horizontal, 2 vertical, 3 slope. */
    int mode;
    /** The levels of the DCs: four of Cb, four of Cr. */
    final int[] dcLevels = new int[8];
    /** The levels of the blocks, 16 for each: four of Cb, four of Cr; the first of each is left alone. */
    final int[] levels = new int[8 * 16];
    /** 0 for no levels, 1 for DCs only, 2 for all: the high bits of coded_block_pattern. */
    int pattern;

    Chroma(Quantiser quantiser) {
        this.quantiser = quantiser;
    }

    /** Codes both planes of the macroblock whose first chroma pixel is at {@code x}, {@code y}. */
    void encode(Yuv source, Yuv drawn, int x, int y) {
        edges[0].look(drawn.planes[1], drawn.stride(1), x, y);
        edges[1].look(drawn.planes[2], drawn.stride(2), x, y);
        choose(source, y * source.stride(1) + x);
        boolean anyDc = false;
        boolean anyAc = false;
        for (int plane = 0; plane < 2; plane++) {
            anyAc |= quantise(source, plane, x, y);
            anyDc |= quantiser.quantiseChromaDc(dcs, dcLevels, 4 * plane);
            draw(drawn, plane, x, y);
        }
        pattern = anyAc ? 2 : anyDc ? 1 : 0;
    }

    private void choose(Yuv source, int at) {
        int best = Integer.MAX_VALUE;
        for (int candidate = 0; candidate < MODES; candidate++) {
            if (possible(candidate)) {
                int distance = 0;
                for (int plane = 0; plane < 2; plane++) {
                    int[] prediction = predictions[candidate][plane];
                    predict(candidate, edges[plane], prediction);
                    distance += Pixels.distance(
                            source.planes[plane + 1], at, source.stride(plane + 1), prediction, SIZE, best);
                }
                if (distance < best) {
                    best = distance;
                    mode = candidate;
                }
            }
        }
    }

    private boolean possible(int candidate) {
        return switch (candidate) {
            case 0 -> true;
            case 1 -> edges[0].hasLeft();
            case 2 -> edges[0].hasAbove();
            default -> edges[0].hasLeft() && edges[0].hasAbove();
        };
    }

    private static void predict(int candidate, Edges edges, int[] prediction) {
        switch (candidate) {
            case 0 -> edges.quarters(prediction);
            case 1 -> edges.horizontal(prediction);
            case 2 -> edges.vertical(prediction);
            default -> edges.slope(prediction);
        }
    }

    private boolean quantise(Yuv source, int plane, int x, int y) {
        int stride = source.stride(plane + 1);
        boolean any = false;
        for (int block = 0; block < 4; block++) {
            int column = 4 * (block & 1);
            int row = 4 * (block >> 1);
            int[] coefficients = blocks[block];
            int at = (y + row) * stride + x + column;
            int predicted = row * SIZE + column;
            int[] prediction = predictions[mode][plane];
            byte[] pixels = source.planes[plane + 1];
            int at16 = 16 * (4 * plane + block);
            int left = Pixels.subtract(pixels, at, stride, prediction, predicted, SIZE, coefficients);
            if (quantiser.vanishes(left)) {
                dcs[block] = Quantiser.sum(coefficients);
                flat[block] = true;
                Arrays.fill(levels, at16, at16 + 16, 0);
            } else {
                Quantiser.forward(coefficients);
                dcs[block] = coefficients[0];
                flat[block] = !quantiser.quantise(coefficients, 1, levels, at16);
                any |= !flat[block];
            }
        }
        return any;
    }

    private void draw(Yuv drawn, int plane, int x, int y) {
        int stride = drawn.stride(plane + 1);
        for (int block = 0; block < 4; block++) {
            int column = 4 * (block & 1);
            int row = 4 * (block >> 1);
            int at = (y + row) * stride + x + column;
            int predicted = row * SIZE + column;
            int[] prediction = predictions[mode][plane];
            if (flat[block]) {
                int value = (dcs[block] + 32) >> 6;
                Pixels.addFlat(drawn.planes[plane + 1], at, stride, prediction, predicted, SIZE, value);
            } else {
                int[] coefficients = blocks[block];
                coefficients[0] = dcs[block];
                Quantiser.inverse(coefficients);
                Pixels.add(drawn.planes[plane + 1], at, stride, prediction, predicted, SIZE, coefficients);
            }
        }
    }
}
