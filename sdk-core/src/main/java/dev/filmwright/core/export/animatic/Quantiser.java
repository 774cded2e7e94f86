package dev.filmwright.core.export.animatic;

/**
 * The 4×4 integer transform and its quantiser (ITU-T H.264, 8.5; the forward direction after Malvar, Hallapuro,
 * Karczewicz and Kerofsky, "Low-complexity transform and quantization in H.264/AVC", 2003). Immutable.
 */
final class Quantiser {
    /** Where the levels of a block stand, in the order they are written (8.5.6). */
    static final int[] SCAN = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};

    /** Multipliers by {@code qp % 6} for a coefficient in even rows and columns, in odd ones, elsewhere. */
    private static final int[][] MULTIPLIERS = {
        {13107, 5243, 8066}, {11916, 4660, 7490}, {10082, 4194, 6554},
        {9362, 3647, 5825}, {8192, 3355, 5243}, {7282, 2893, 4559}
    };
    /** Step sizes, in the same order. */
    private static final int[][] STEPS = {
        {10, 16, 13}, {11, 18, 14}, {13, 20, 16}, {14, 23, 18}, {16, 25, 20}, {18, 29, 23}
    };

    private final int shift;
    private final int rounding;
    private final int vanishing;
    private final int[] multipliers = new int[16];
    private final int[] steps = new int[16];

    /** Creates the quantiser; {@code qp} is below 30, so that chroma is quantised like luma (Table 8-15). */
    Quantiser(int qp) {
        shift = 15 + qp / 6;
        rounding = (1 << shift) / 3;
        int[] least = MULTIPLIERS[qp % 6];
        int one = (1 << shift) - rounding;
        vanishing = Math.min(one / least[0], Math.min(one / least[1] / 4, one / least[2] / 2));
        for (int place = 0; place < 16; place++) {
            int kind = (place & 5) == 0 ? 0 : (place & 5) == 5 ? 1 : 2;
            multipliers[place] = MULTIPLIERS[qp % 6][kind];
            steps[place] = STEPS[qp % 6][kind] << (qp / 6);
        }
    }

    /** Returns the sum of a block: the first coefficient of its transform. */
    static int sum(int[] block) {
        int sum = 0;
        for (int value : block) {
            sum += value;
        }
        return sum;
    }

    /**
     * Returns whether every level of a block is sure to be zero, told by the sum of its absolute values: no weight in
     * the transform exceeds 4, and a level becomes 1 at two thirds of its step.
     */
    boolean vanishes(int absoluteSum) {
        return absoluteSum < vanishing;
    }

    /** Transforms a block in place. */
    static void forward(int[] block) {
        for (int at = 0; at < 16; at += 4) {
            forward(block, at, 1);
        }
        for (int at = 0; at < 4; at++) {
            forward(block, at, 4);
        }
    }

    /** Transforms a block back in place; what comes out is 64 times too large (8.5.12.2). */
    static void inverse(int[] block) {
        for (int at = 0; at < 16; at += 4) {
            inverse(block, at, 1);
        }
        for (int at = 0; at < 4; at++) {
            inverse(block, at, 4);
        }
    }

    /**
     * Quantises a transformed block and leaves in it what the decoder will make of the levels.
     *
     * @param first the first level in scan order: 0, or 1 where the DC goes its own way
     * @param levels where the levels go
     * @param at where the block's level 0 stands in {@code levels}
     * @return whether any level is not zero
     */
    boolean quantise(int[] block, int first, int[] levels, int at) {
        int any = 0;
        for (int index = first; index < 16; index++) {
            int place = SCAN[index];
            int level = level(block[place], multipliers[place], rounding, shift);
            levels[at + index] = level;
            block[place] = level * steps[place];
            any |= level;
        }
        return any != 0;
    }

    /** Does the same for the 16 DCs of a macroblock's luma (8.5.10); {@code dcs} are in raster order. */
    boolean quantiseLumaDc(int[] dcs, int[] levels) {
        hadamard(dcs);
        int any = 0;
        for (int index = 0; index < 16; index++) {
            int place = SCAN[index];
            int level = level(dcs[place] / 2, multipliers[0], 2 * rounding, shift + 1);
            levels[index] = level;
            dcs[place] = level;
            any |= level;
        }
        hadamard(dcs);
        for (int index = 0; index < 16; index++) {
            dcs[index] = (dcs[index] * steps[0] + 2) >> 2;
        }
        return any != 0;
    }

    /** Does the same for the 4 DCs of a macroblock's Cb or Cr (8.5.11). */
    boolean quantiseChromaDc(int[] dcs, int[] levels, int at) {
        hadamard2(dcs);
        int any = 0;
        for (int index = 0; index < 4; index++) {
            int level = level(dcs[index], multipliers[0], 2 * rounding, shift + 1);
            levels[at + index] = level;
            dcs[index] = level;
            any |= level;
        }
        hadamard2(dcs);
        for (int index = 0; index < 4; index++) {
            dcs[index] = (dcs[index] * steps[0]) >> 1;
        }
        return any != 0;
    }

    private static int level(int coefficient, int multiplier, int rounding, int shift) {
        int size = (Math.abs(coefficient) * multiplier + rounding) >> shift;
        return coefficient < 0 ? -size : size;
    }

    private static void forward(int[] b, int at, int step) {
        int b1 = at + step;
        int b2 = b1 + step;
        int b3 = b2 + step;
        int outerSum = b[at] + b[b3];
        int innerSum = b[b1] + b[b2];
        int innerDifference = b[b1] - b[b2];
        int outerDifference = b[at] - b[b3];
        b[at] = outerSum + innerSum;
        b[b1] = 2 * outerDifference + innerDifference;
        b[b2] = outerSum - innerSum;
        b[b3] = outerDifference - 2 * innerDifference;
    }

    private static void inverse(int[] b, int at, int step) {
        int b1 = at + step;
        int b2 = b1 + step;
        int b3 = b2 + step;
        int evenSum = b[at] + b[b2];
        int evenDifference = b[at] - b[b2];
        int oddDifference = (b[b1] >> 1) - b[b3];
        int oddSum = b[b1] + (b[b3] >> 1);
        b[at] = evenSum + oddSum;
        b[b1] = evenDifference + oddDifference;
        b[b2] = evenDifference - oddDifference;
        b[b3] = evenSum - oddSum;
    }

    private static void hadamard(int[] b) {
        for (int at = 0; at < 16; at += 4) {
            hadamard(b, at, 1);
        }
        for (int at = 0; at < 4; at++) {
            hadamard(b, at, 4);
        }
    }

    private static void hadamard(int[] b, int at, int step) {
        int b1 = at + step;
        int b2 = b1 + step;
        int b3 = b2 + step;
        int outerSum = b[at] + b[b3];
        int innerSum = b[b1] + b[b2];
        int innerDifference = b[b1] - b[b2];
        int outerDifference = b[at] - b[b3];
        b[at] = outerSum + innerSum;
        b[b1] = outerDifference + innerDifference;
        b[b2] = outerSum - innerSum;
        b[b3] = outerDifference - innerDifference;
    }

    private static void hadamard2(int[] b) {
        int top = b[0] + b[1];
        int topDifference = b[0] - b[1];
        int bottom = b[2] + b[3];
        int bottomDifference = b[2] - b[3];
        b[0] = top + bottom;
        b[1] = topDifference + bottomDifference;
        b[2] = top - bottom;
        b[3] = topDifference - bottomDifference;
    }
}
