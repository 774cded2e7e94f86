package dev.filmwright.core.export.animatic;

import java.util.Arrays;

/**
 * The nine predictions of a 4×4 block (ITU-T H.264, 8.3.1.2). Not thread-safe.
 *
 * <p>The 13 pixels around the block are laid out along one line, from the lowest on the left, over the corner, to the
 * last one above; each directional prediction picks, for each pixel, one of them or a mean of two or three neighbours.
 */
final class FineModes {
    /** The number of predictions. */
    static final int COUNT = 9;

    /** The prediction every decoder falls back to. */
    static final int MEAN = 2;

    private static final int LINE = 13;
    private static final int CORNER = 4;
    private static final int ABOVE = 5;
    private static final int GREY = 128;
    private static final byte[][] PICKS = new byte[COUNT][16];

    static {
        for (int y = 0; y < 4; y++) {
            for (int x = 0; x < 4; x++) {
                int pixel = 4 * y + x;
                PICKS[0][pixel] = (byte) (ABOVE + x);
                PICKS[1][pixel] = (byte) (CORNER - 1 - y);
                PICKS[3][pixel] = (byte) three(ABOVE + x + y + 1);
                PICKS[4][pixel] = (byte) three(CORNER + x - y);
                PICKS[5][pixel] = (byte) verticalRight(x, y);
                PICKS[6][pixel] = (byte) horizontalDown(x, y);
                PICKS[7][pixel] = (byte) (y % 2 == 0 ? two(ABOVE + x + y / 2) : three(ABOVE + x + y / 2 + 1));
                PICKS[8][pixel] = (byte) horizontalUp(x, y);
            }
        }
    }

    /** The line, then the means of two (a pixel and the next), then those of three (around a pixel). */
    private final int[] line = new int[3 * LINE];

    private boolean hasAbove;
    private boolean hasLeft;

    /** Looks around the block whose first pixel is at {@code x}, {@code y}. */
    void look(byte[] plane, int stride, int x, int y, boolean hasAboveRight) {
        hasAbove = y > 0;
        hasLeft = x > 0;
        int at = y * stride + x;
        for (int index = 0; index < 4; index++) {
            line[CORNER - 1 - index] = hasLeft ? plane[at + index * stride - 1] & 255 : 0;
        }
        line[CORNER] = hasLeft && hasAbove ? plane[at - stride - 1] & 255 : 0;
        for (int index = 0; index < 8; index++) {
            int seen = hasAboveRight ? index : Math.min(index, 3);
            line[ABOVE + index] = hasAbove ? plane[at - stride + seen] & 255 : 0;
        }
        for (int index = 0; index < LINE; index++) {
            int before = line[Math.max(0, index - 1)];
            int after = line[Math.min(LINE - 1, index + 1)];
            line[LINE + index] = (line[index] + after + 1) >> 1;
            line[2 * LINE + index] = (before + 2 * line[index] + after + 2) >> 2;
        }
    }

    /** Returns whether the pixels a prediction needs are there. */
    boolean possible(int mode) {
        return switch (mode) {
            case MEAN -> true;
            case 0, 3, 7 -> hasAbove;
            case 1, 8 -> hasLeft;
            default -> hasAbove && hasLeft;
        };
    }

    /** Fills a prediction of 16 pixels. */
    void predict(int mode, int[] prediction) {
        if (mode == MEAN) {
            Arrays.fill(prediction, mean());
            return;
        }
        byte[] picks = PICKS[mode];
        for (int pixel = 0; pixel < 16; pixel++) {
            prediction[pixel] = line[picks[pixel]];
        }
    }

    /** Returns how far a prediction is from a block's pixels, or something not below {@code limit}. */
    int distance(int mode, int[] pixels, int limit) {
        int sum = 0;
        if (mode == MEAN) {
            int mean = mean();
            for (int pixel : pixels) {
                sum += Math.abs(pixel - mean);
            }
            return sum;
        }
        byte[] picks = PICKS[mode];
        for (int pixel = 0; pixel < 16 && sum < limit; pixel += 4) {
            sum += Math.abs(pixels[pixel] - line[picks[pixel]])
                    + Math.abs(pixels[pixel + 1] - line[picks[pixel + 1]])
                    + Math.abs(pixels[pixel + 2] - line[picks[pixel + 2]])
                    + Math.abs(pixels[pixel + 3] - line[picks[pixel + 3]]);
        }
        return sum;
    }

    private int mean() {
        int above = line[ABOVE] + line[ABOVE + 1] + line[ABOVE + 2] + line[ABOVE + 3];
        int left = line[0] + line[1] + line[2] + line[3];
        if (hasAbove && hasLeft) {
            return (above + left + 4) >> 3;
        }
        return hasAbove ? (above + 2) >> 2 : hasLeft ? (left + 2) >> 2 : GREY;
    }

    private static int two(int index) {
        return LINE + index;
    }

    private static int three(int index) {
        return 2 * LINE + index;
    }

    private static int verticalRight(int x, int y) {
        int turn = 2 * x - y;
        if (turn < -1) {
            return three(CORNER + 1 - y);
        }
        return turn >= 0 && turn % 2 == 0 ? two(CORNER + x - y / 2) : three(CORNER + x - y / 2);
    }

    private static int horizontalDown(int x, int y) {
        int turn = 2 * y - x;
        if (turn < -1) {
            return three(CORNER - 1 + x);
        }
        return turn >= 0 && turn % 2 == 0 ? two(CORNER - 1 - y + x / 2) : three(CORNER - y + x / 2);
    }

    private static int horizontalUp(int x, int y) {
        int turn = x + 2 * y;
        if (turn > 5) {
            return 0;
        }
        return turn % 2 == 0 ? two(CORNER - 2 - y - x / 2) : three(CORNER - 2 - y - x / 2);
    }
}
