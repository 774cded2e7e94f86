package dev.filmwright.core.export.animatic;

/** Moves squares of pixels between planes, predictions and blocks. */
final class Pixels {
    private Pixels() {}

    /** Returns the sum of absolute differences between a square of a plane and its prediction. */
    static int distance(byte[] plane, int at, int stride, int[] prediction, int size) {
        int sum = 0;
        for (int row = 0; row < size; row++) {
            int from = at + row * stride;
            int predicted = row * size;
            for (int column = 0; column < size; column++) {
                sum += Math.abs((plane[from + column] & 255) - prediction[predicted + column]);
            }
        }
        return sum;
    }

    /** Fills a 4×4 block with what a prediction leaves over. */
    static void subtract(byte[] plane, int at, int stride, int[] prediction, int predicted, int size, int[] block) {
        for (int row = 0; row < 4; row++) {
            int from = at + row * stride;
            int left = predicted + row * size;
            block[4 * row] = (plane[from] & 255) - prediction[left];
            block[4 * row + 1] = (plane[from + 1] & 255) - prediction[left + 1];
            block[4 * row + 2] = (plane[from + 2] & 255) - prediction[left + 2];
            block[4 * row + 3] = (plane[from + 3] & 255) - prediction[left + 3];
        }
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
}
