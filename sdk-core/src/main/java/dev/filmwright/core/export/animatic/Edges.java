package dev.filmwright.core.export.animatic;

import java.util.Arrays;

/**
 * What is already coded around a square of 16 or 8 pixels, and the predictions made of it (ITU-T H.264, 8.3.3 and
 * 8.3.4). Not thread-safe.
 */
final class Edges {
    private static final int GREY = 128;

    private final int size;
    private final int[] above;
    private final int[] left;
    private int corner;
    private boolean hasAbove;
    private boolean hasLeft;

    Edges(int size) {
        this.size = size;
        above = new int[size];
        left = new int[size];
    }

    /** Looks around the square whose first pixel is at {@code x}, {@code y}. */
    void look(byte[] plane, int stride, int x, int y) {
        hasAbove = y > 0;
        hasLeft = x > 0;
        int at = y * stride + x;
        for (int index = 0; index < size; index++) {
            above[index] = hasAbove ? plane[at - stride + index] & 255 : 0;
            left[index] = hasLeft ? plane[at + index * stride - 1] & 255 : 0;
        }
        corner = hasAbove && hasLeft ? plane[at - stride - 1] & 255 : 0;
    }

    boolean hasAbove() {
        return hasAbove;
    }

    boolean hasLeft() {
        return hasLeft;
    }

    void vertical(int[] prediction) {
        for (int row = 0; row < size; row++) {
            System.arraycopy(above, 0, prediction, row * size, size);
        }
    }

    void horizontal(int[] prediction) {
        for (int row = 0; row < size; row++) {
            Arrays.fill(prediction, row * size, (row + 1) * size, left[row]);
        }
    }

    /** Predicts the mean of both edges over the whole square: luma's way. */
    void mean(int[] prediction) {
        Arrays.fill(prediction, 0, size * size, mean(0, 0, size, hasAbove, hasLeft));
    }

    /** Predicts a mean for each quarter, of the edges next to it: chroma's way (8.3.4.1 to 8.3.4.3). */
    void quarters(int[] prediction) {
        int half = size / 2;
        for (int quarter = 0; quarter < 4; quarter++) {
            int x = (quarter & 1) * half;
            int y = (quarter >> 1) * half;
            boolean useAbove = hasAbove && (quarter != 2 || !hasLeft);
            boolean useLeft = hasLeft && (quarter != 1 || !hasAbove);
            int value = mean(x, y, half, useAbove, useLeft);
            for (int row = y; row < y + half; row++) {
                Arrays.fill(prediction, row * size + x, row * size + x + half, value);
            }
        }
    }

    /** Predicts a slope through both edges; they must be there. */
    void slope(int[] prediction) {
        int half = size / 2;
        int across = half * (above[size - 1] - corner);
        int down = half * (left[size - 1] - corner);
        for (int step = 1; step < half; step++) {
            across += step * (above[half - 1 + step] - above[half - 1 - step]);
            down += step * (left[half - 1 + step] - left[half - 1 - step]);
        }
        int weight = size == 16 ? 5 : 34;
        across = (weight * across + 32) >> 6;
        down = (weight * down + 32) >> 6;
        int start = 16 * (left[size - 1] + above[size - 1]) - (half - 1) * (across + down) + 16;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                int value = (start + across * column + down * row) >> 5;
                prediction[row * size + column] = Math.max(0, Math.min(255, value));
            }
        }
    }

    private int mean(int x, int y, int length, boolean useAbove, boolean useLeft) {
        if (!useAbove && !useLeft) {
            return GREY;
        }
        int sum = 0;
        for (int index = 0; index < length; index++) {
            sum += (useAbove ? above[x + index] : 0) + (useLeft ? left[y + index] : 0);
        }
        int count = useAbove && useLeft ? 2 * length : length;
        return (sum + count / 2) / count;
    }
}
