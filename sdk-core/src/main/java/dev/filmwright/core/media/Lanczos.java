package dev.filmwright.core.media;

import dev.filmwright.media.FrameSize;

/**
 * Resizes by a separable Lanczos filter of three lobes (Duchon, <i>Lanczos Filtering in One and Two Dimensions</i>, 1979).
 *
 * <p>Rows come one by one from the top, and no more of them are kept than one row of the result is made of. The vertical
 * pass comes first, on whole rows in plain loops that the JIT vectorises. The horizontal pass works on pixels packed 3×21
 * bits into a long, so that one multiplication serves three colours. Transparent pixels weigh nothing: colours are
 * multiplied by alpha on the way.
 */
final class Lanczos {
    private static final int LOBES = 3;
    private static final int ROW_BITS = 14;
    // 255 << 11 leaves a factor of two for overshoot within 21 signed bits.
    private static final int COLUMN_BITS = 11;
    private static final int PADDING = 4;
    private static final int FIELD = (1 << 21) - 1;
    /** What makes a sum positive: sums lie between -255/2 and 1.5 times 255, times 2 to the power of the bits. */
    private static final int LIFT = 256;

    /** Half of the last place for rounding, and the lift, in each field. */
    private static final long RAISED = raised((LIFT << COLUMN_BITS) + (1 << (COLUMN_BITS - 1)));

    /** By a lifted colour, the colour within 0 to 255. */
    private static final int[] CLAMPED = clamped();

    private final int sourceHeight;
    private final boolean opaque;
    private final int width;
    private final int height;
    private final Taps rows;
    private final Taps columns;
    private final PixelRow sum;
    private final long[] packed;
    /** The last source rows, as many as a target row is made of: row y is at y modulo their number. */
    private final PixelRow[] recent;

    private final int[] out;
    private int taken;
    private int done;

    private static long raised(long each) {
        return each << 42 | each << 21 | each;
    }

    private static int[] clamped() {
        int[] colours = new int[1 << (21 - COLUMN_BITS)];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = Math.max(0, Math.min(255, i - LIFT));
        }
        return colours;
    }

    /** Prepares to resize a picture whose rows will come one by one. */
    Lanczos(FrameSize from, boolean opaque, int width, int height) {
        sourceHeight = from.height();
        this.opaque = opaque;
        this.width = width;
        this.height = height;
        rows = Taps.of(sourceHeight, height, ROW_BITS);
        columns = Taps.of(from.width(), width, COLUMN_BITS);
        sum = new PixelRow(from.width(), opaque);
        // Weights of nothing may lie beyond the last pixel.
        packed = new long[from.width() + PADDING];
        recent = new PixelRow[rows.most()];
        for (int i = 0; i < recent.length; i++) {
            recent[i] = new PixelRow(from.width(), opaque);
        }
        out = new int[width * height];
    }

    /** Returns the picture in another size, larger or smaller. */
    static Picture resize(Picture source, int width, int height) {
        Lanczos lanczos = new Lanczos(source.size(), source.opaque, width, height);
        for (int y = 0; y < source.height; y++) {
            lanczos.next().set(source.argb, y * source.width);
            lanczos.take();
        }
        return lanczos.picture();
    }

    /** Returns the row to fill before {@link #take}. */
    PixelRow next() {
        return recent[taken % recent.length];
    }

    /** Takes the row filled; as often as the picture has rows. */
    void take() {
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
        sum.clear();
        int[] weights = rows.weights[y];
        for (int tap = 0; tap < weights.length; tap += PixelRow.AT_ONCE) {
            sum.add(recent, rows.first[y] + tap, weights, tap);
        }
        sum.round(ROW_BITS);
        sum.pack(packed);
        if (opaque) {
            writeRow(out, y * width);
        } else {
            writeTransparentRow(out, y * width);
        }
    }

    private void writeRow(int[] out, int at) {
        long[] pixels = packed;
        for (int x = 0; x < width; x++) {
            out[at + x] = 0xff000000 | opaque(filtered(pixels, columns.first[x], columns.wide[x]));
        }
    }

    private void writeTransparentRow(int[] out, int at) {
        for (int x = 0; x < width; x++) {
            int first = columns.first[x];
            int[] weights = columns.weights[x];
            int opacity = 0;
            for (int tap = 0; tap < weights.length; tap++) {
                opacity += weights[tap] * sum.alpha[first + tap];
            }
            opacity = rounded(opacity, COLUMN_BITS);
            out[at + x] = opacity == 0 ? 0 : opacity << 24 | colours(filtered(packed, first, columns.wide[x]), opacity);
        }
    }

    /** Returns the weighted sums of three colours, 21 bits apart. */
    private static long filtered(long[] pixels, int first, long[] weights) {
        long even = 0;
        long odd = 0;
        // Four at a time and two sums: short loops cost more than what they do.
        for (int tap = 0, at = first; tap < weights.length; tap += PADDING, at += PADDING) {
            even += weights[tap] * pixels[at] + weights[tap + 2] * pixels[at + 2];
            odd += weights[tap + 1] * pixels[at + 1] + weights[tap + 3] * pixels[at + 3];
        }
        return even + odd;
    }

    /** Returns three colours of as many sums: adds half and a bit to all at once, so that none borrows from the next. */
    private static int opaque(long sums) {
        long raised = sums + RAISED;
        int high = (int) (raised >>> 42) >> COLUMN_BITS;
        int middle = (int) (raised >>> 21 & FIELD) >> COLUMN_BITS;
        int low = (int) (raised & FIELD) >> COLUMN_BITS;
        return CLAMPED[high] << 16 | CLAMPED[middle] << 8 | CLAMPED[low];
    }

    /** Returns three colours of as many sums, divided by their opacity. */
    private static int colours(long sums, int opacity) {
        // Each field is signed: take it off before the next, as it may have borrowed from it.
        long sum = sums;
        int low = (int) (sum << 43 >> 43);
        sum = (sum - low) >> 21;
        int middle = (int) (sum << 43 >> 43);
        int high = (int) ((sum - middle) >> 21);
        return colour(high, opacity) << 16 | colour(middle, opacity) << 8 | colour(low, opacity);
    }

    private static int colour(int sum, int opacity) {
        return Math.min(255, (rounded(sum, COLUMN_BITS) * 255 + opacity / 2) / opacity);
    }

    private static int rounded(int sum, int bits) {
        return Math.max(0, Math.min(255, (sum + (1 << (bits - 1))) >> bits));
    }

    /** Which source lines make up each target line, and how much each weighs. */
    private static final class Taps {
        final int[] first;
        final int[][] weights;
        /** The weights once more, with weights of nothing behind them to a multiple of {@link #PADDING}. */
        final long[][] wide;

        private Taps(int[] first, int[][] weights) {
            this.first = first;
            this.weights = weights;
            wide = new long[weights.length][];
            for (int i = 0; i < wide.length; i++) {
                wide[i] = new long[(weights[i].length + PADDING - 1) / PADDING * PADDING];
                for (int tap = 0; tap < weights[i].length; tap++) {
                    wide[i][tap] = weights[i][tap];
                }
            }
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
