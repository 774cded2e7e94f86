package dev.filmwright.core.export.animatic;

/** A number for every 4×4 block of a plane, with a border that says "outside". Mutable; not thread-safe. */
final class BlockGrid {
    /** What stands outside the picture. */
    static final int OUTSIDE = -1;

    private final int stride;
    private final byte[] values;

    BlockGrid(int columns, int rows) {
        stride = columns + 1;
        values = new byte[stride * (rows + 1)];
        for (int column = 0; column < stride; column++) {
            values[column] = OUTSIDE;
        }
        for (int row = 0; row <= rows; row++) {
            values[row * stride] = OUTSIDE;
        }
    }

    int left(int column, int row) {
        return values[(row + 1) * stride + column];
    }

    int above(int column, int row) {
        return values[row * stride + column + 1];
    }

    void set(int column, int row, int value) {
        values[(row + 1) * stride + column + 1] = (byte) value;
    }

    /** Sets a square of blocks. */
    void fill(int column, int row, int edge, int value) {
        for (int y = row; y < row + edge; y++) {
            for (int x = column; x < column + edge; x++) {
                set(x, y, value);
            }
        }
    }

    /** Returns the context of a block's coefficients, nC: the mean of its neighbours' counts (ITU-T H.264, 9.2.1). */
    int context(int column, int row) {
        int left = left(column, row);
        int above = above(column, row);
        if (left < 0 || above < 0) {
            return Math.max(0, Math.max(left, above));
        }
        return (left + above + 1) >> 1;
    }
}
