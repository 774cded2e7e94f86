package dev.filmwright.core.media;

import dev.filmwright.media.FrameSize;
import java.util.Arrays;

/**
 * Resizes by a separable Lanczos filter of three lobes (Duchon, <i>Lanczos Filtering in One and Two Dimensions</i>, 1979).
 *
 * <p>The vertical pass comes first, on whole rows in plain loops that the JIT vectorises. The horizontal pass works on
 * pixels packed 3×21 bits into a long, so that one multiplication serves three colours. Transparent pixels weigh
 * nothing: colours are multiplied by alpha on the way.
 */
final class Lanczos {
    private static final int LOBES = 3;
    private static final int ROW_BITS = 14;
    // 255 << 11 leaves a factor of two for overshoot within 21 signed bits.
    private static final int COLUMN_BITS = 11;

    private final int sourceWidth;
    private final int sourceHeight;
    private final boolean opaque;
    private final int width;
    private final int height;
    private final Taps rows;
    private final Taps columns;
    private final int[] red;
    private final int[] green;
    private final int[] blue;
    private final int[] alpha;
    private final long[] packed;
    /** The last source rows, as many as a target row is made of: row y is at y modulo their number. */
    private final int[][] recent;

    private final int[] out;
    private int taken;
    private int done;

    /** Prepares to resize a picture whose rows will come one by one. */
    Lanczos(FrameSize from, boolean opaque, int width, int height) {
        sourceWidth = from.width();
        sourceHeight = from.height();
        this.opaque = opaque;
        this.width = width;
        this.height = height;
        rows = Taps.of(sourceHeight, height, ROW_BITS);
        columns = Taps.of(sourceWidth, width, COLUMN_BITS);
        red = new int[sourceWidth];
        green = new int[sourceWidth];
        blue = new int[sourceWidth];
        alpha = new int[opaque ? 0 : sourceWidth];
        packed = new long[sourceWidth];
        recent = new int[rows.most()][];
        out = new int[width * height];
    }

    /** Returns the picture in another size, larger or smaller. */
    static Picture resize(Picture source, int width, int height) {
        Lanczos lanczos = new Lanczos(source.size(), source.opaque, width, height);
        int[][] spare = new int[lanczos.recent.length][source.width];
        for (int y = 0; y < source.height; y++) {
            int[] row = spare[y % spare.length];
            System.arraycopy(source.argb, y * source.width, row, 0, source.width);
            lanczos.take(row);
        }
        return lanczos.picture();
    }

    /** Takes the next row, at most as many as the picture has; it must stay as it is for as many rows as one is made of. */
    void take(int[] row) {
        recent[taken % recent.length] = row;
        taken++;
        while (done < height && rows.first[done] + rows.weights[done].length <= taken) {
            write(done);
            done++;
        }
    }

    /** Returns the picture once it had all its rows. */
    Picture picture() {
        if (taken != sourceHeight) {
            throw new IllegalStateException(taken + " rows of " + sourceHeight);
        }
        return new Picture(out, width, height, opaque);
    }

    private void write(int y) {
        clear();
        int[] weights = rows.weights[y];
        for (int tap = 0; tap < weights.length; tap++) {
            int[] row = recent[(rows.first[y] + tap) % recent.length];
            if (opaque) {
                addRow(row, weights[tap], red, green, blue);
            } else {
                addTransparentRow(row, weights[tap]);
            }
        }
        pack(red, green, blue, packed);
        if (opaque) {
            writeRow(out, y * width);
        } else {
            writeTransparentRow(out, y * width);
        }
    }

    private void clear() {
        Arrays.fill(red, 0);
        Arrays.fill(green, 0);
        Arrays.fill(blue, 0);
        Arrays.fill(alpha, 0);
    }

    private static void addRow(int[] row, int weight, int[] red, int[] green, int[] blue) {
        for (int x = 0; x < row.length; x++) {
            red[x] += weight * (row[x] >> 16 & 0xff);
        }
        for (int x = 0; x < row.length; x++) {
            green[x] += weight * (row[x] >> 8 & 0xff);
        }
        for (int x = 0; x < row.length; x++) {
            blue[x] += weight * (row[x] & 0xff);
        }
    }

    private void addTransparentRow(int[] row, int weight) {
        for (int x = 0; x < row.length; x++) {
            int pixel = row[x];
            int opacity = pixel >>> 24;
            alpha[x] += weight * opacity;
            red[x] += weight * times(pixel >> 16 & 0xff, opacity);
            green[x] += weight * times(pixel >> 8 & 0xff, opacity);
            blue[x] += weight * times(pixel & 0xff, opacity);
        }
    }

    private static int times(int colour, int opacity) {
        return (colour * opacity + 127) / 255;
    }

    private static void pack(int[] red, int[] green, int[] blue, long[] packed) {
        for (int x = 0; x < packed.length; x++) {
            packed[x] = (long) rounded(red[x], ROW_BITS) << 42
                    | (long) rounded(green[x], ROW_BITS) << 21
                    | rounded(blue[x], ROW_BITS);
        }
    }

    private void writeRow(int[] out, int at) {
        for (int x = 0; x < width; x++) {
            out[at + x] = 0xff000000 | colours(columns.first[x], columns.weights[x], 255);
        }
    }

    private void writeTransparentRow(int[] out, int at) {
        for (int x = 0; x < width; x++) {
            int first = columns.first[x];
            int[] weights = columns.weights[x];
            int opacity = 0;
            for (int tap = 0; tap < weights.length; tap++) {
                opacity += weights[tap] * rounded(alpha[first + tap], ROW_BITS);
            }
            opacity = rounded(opacity, COLUMN_BITS);
            out[at + x] = opacity == 0 ? 0 : opacity << 24 | colours(first, weights, opacity);
        }
    }

    /** Returns the three colours of one pixel, divided by its opacity. */
    private int colours(int first, int[] weights, int opacity) {
        long sum = 0;
        for (int tap = 0; tap < weights.length; tap++) {
            sum += weights[tap] * packed[first + tap];
        }
        // Each field is signed: take it off before the next, as it may have borrowed from it.
        int low = (int) (sum << 43 >> 43);
        sum = (sum - low) >> 21;
        int middle = (int) (sum << 43 >> 43);
        int high = (int) ((sum - middle) >> 21);
        return colour(high, opacity) << 16 | colour(middle, opacity) << 8 | colour(low, opacity);
    }

    private static int colour(int sum, int opacity) {
        int value = rounded(sum, COLUMN_BITS);
        return opacity == 255 ? value : Math.min(255, (value * 255 + opacity / 2) / opacity);
    }

    private static int rounded(int sum, int bits) {
        return Math.max(0, Math.min(255, (sum + (1 << (bits - 1))) >> bits));
    }

    /** Which source lines make up each target line, and how much each weighs. */
    private static final class Taps {
        final int[] first;
        final int[][] weights;

        private Taps(int[] first, int[][] weights) {
            this.first = first;
            this.weights = weights;
        }

        static Taps of(int from, int to, int bits) {
            double scale = (double) from / to;
            double stretch = Math.max(1, scale);
            int[] first = new int[to];
            int[][] weights = new int[to][];
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * scale;
                int low = (int) Math.max(0, Math.ceil(centre - LOBES * stretch - 0.5));
                int high = (int) Math.min(from - 1L, (long) Math.floor(centre + LOBES * stretch - 0.5));
                first[i] = low;
                weights[i] = weights(low, high, centre, stretch, bits);
            }
            return new Taps(first, weights);
        }

        /** Returns how many source lines a target line is made of at most. */
        int most() {
            int most = 1;
            for (int[] line : weights) {
                most = Math.max(most, line.length);
            }
            return most;
        }

        private static int[] weights(int low, int high, double centre, double stretch, int bits) {
            double[] exact = new double[high - low + 1];
            double sum = 0;
            for (int j = 0; j < exact.length; j++) {
                exact[j] = kernel((low + j + 0.5 - centre) / stretch);
                sum += exact[j];
            }
            int[] weights = new int[exact.length];
            int left = 1 << bits;
            int heaviest = 0;
            for (int j = 0; j < exact.length; j++) {
                weights[j] = (int) Math.round(exact[j] / sum * (1 << bits));
                left -= weights[j];
                heaviest = weights[j] > weights[heaviest] ? j : heaviest;
            }
            // What rounding left over goes where it shows least, so that a flat colour stays itself.
            weights[heaviest] += left;
            return weights;
        }

        private static double kernel(double x) {
            if (Math.abs(x) < 1e-9) {
                return 1;
            }
            if (Math.abs(x) >= LOBES) {
                return 0;
            }
            double angle = Math.PI * x;
            return LOBES * Math.sin(angle) * Math.sin(angle / LOBES) / (angle * angle);
        }
    }
}
