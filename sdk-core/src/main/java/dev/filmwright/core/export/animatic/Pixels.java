package dev.filmwright.core.export.animatic;

/** Moves squares of pixels between planes, predictions and blocks. */
final class Pixels {
    private Pixels() {}

    /**
     * Returns the sum of absolute differences between a square of a plane and its prediction, or something not below
     * {@code limit} once that is reached.
     */
    static int distance(byte[] plane, int at, int stride, int[] prediction, int size, int limit) {
        int sum = 0;
        for (int row = 0; row < size && sum < limit; row++) {
            int from = at + row * stride;
            int predicted = row * size;
            for (int column = 0; column < size; column++) {
                sum += Math.abs((plane[from + column] & 255) - prediction[predicted + column]);
            }
        }
        return sum;
    }

    /** Fills a 4×4 block with what a prediction leaves over, and returns how much that is in absolute values. */
    static int subtract(byte[] plane, int at, int stride, int[] prediction, int predicted, int size, int[] block) {
        int sum = 0;
        for (int row = 0; row < 4; row++) {
            int from = at + row * stride;
            int left = predicted + row * size;
            int a = (plane[from] & 255) - prediction[left];
            int b = (plane[from + 1] & 255) - prediction[left + 1];
            int c = (plane[from + 2] & 255) - prediction[left + 2];
            int d = (plane[from + 3] & 255) - prediction[left + 3];
            block[4 * row] = a;
            block[4 * row + 1] = b;
            block[4 * row + 2] = c;
            block[4 * row + 3] = d;
            sum += Math.abs(a) + Math.abs(b) + Math.abs(c) + Math.abs(d);
        }
        return sum;
    }

    /** Writes a prediction and the inverse transform's result into a plane (ITU-T H.264, 8.5.14). */
    static void add(byte[] plane, int at, int stride, int[] prediction, int predicted, int size, int[] block) {
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                int value = prediction[predicted + row * size + column] + ((block[4 * row + column] + 32) >> 6);
                plane[at + row * stride + column] = (byte) Math.max(0, Math.min(255, value));
            }
        }
    }

    /** Does the same for a block whose inverse transform has one value throughout. */
    static void addFlat(byte[] plane, int at, int stride, int[] prediction, int predicted, int size, int value) {
        for (int row = 0; row < 4; row++) {
            int to = at + row * stride;
            int from = predicted + row * size;
            for (int column = 0; column < 4; column++) {
                plane[to + column] = (byte) Math.max(0, Math.min(255, prediction[from + column] + value));
            }
        }
    }
}
