package dev.filmwright.core.media;

import java.util.Arrays;

/**
 * A row of pixels, each colour by itself, multiplied by alpha unless the picture is opaque; or a weighted sum of such rows.
 *
 * <p>Every loop over all pixels is one that the JIT vectorises: whole arrays, one index, no branch.
 */
final class PixelRow {
    /** How many rows {@link #add} adds: fewer trips to memory than one by one. */
    static final int AT_ONCE = 4;

    final int[] red;
    final int[] green;
    final int[] blue;
    final int[] alpha;
    private final boolean opaque;

    PixelRow(int width, boolean opaque) {
        this.opaque = opaque;
        red = new int[width];
        green = new int[width];
        blue = new int[width];
        alpha = new int[opaque ? 0 : width];
    }

    /** Takes pixels as {@link Picture} has them, from an index on. */
    void set(int[] argb, int from) {
        if (opaque) {
            for (int x = 0; x < red.length; x++) {
                red[x] = argb[from + x] >> 16 & 0xff;
            }
            for (int x = 0; x < green.length; x++) {
                green[x] = argb[from + x] >> 8 & 0xff;
            }
            for (int x = 0; x < blue.length; x++) {
                blue[x] = argb[from + x] & 0xff;
            }
        } else {
            for (int x = 0; x < red.length; x++) {
                int pixel = argb[from + x];
                int opacity = pixel >>> 24;
                alpha[x] = opacity;
                red[x] = times(pixel >> 16 & 0xff, opacity);
                green[x] = times(pixel >> 8 & 0xff, opacity);
                blue[x] = times(pixel & 0xff, opacity);
            }
        }
    }

    private static int times(int colour, int opacity) {
        return (colour * opacity + 127) / 255;
    }

    /** Takes opaque pixels whose colours lie in bytes, one behind the other or apart. */
    void set(byte[] bytes, int from, int step, int redAt, int greenAt, int blueAt) {
        for (int x = 0, at = from; x < red.length; x++, at += step) {
            red[x] = bytes[at + redAt] & 0xff;
            green[x] = bytes[at + greenAt] & 0xff;
            blue[x] = bytes[at + blueAt] & 0xff;
        }
    }

    void clear() {
        Arrays.fill(red, 0);
        Arrays.fill(green, 0);
        Arrays.fill(blue, 0);
        Arrays.fill(alpha, 0);
    }

    /**
     * Adds rows times weights, {@link #AT_ONCE} of them at most.
     *
     * @param ring rows, row y at y modulo their number
     * @param first the first row to add
     * @param weights its weight at {@code from}, and those of the rows after it
     */
    void add(PixelRow[] ring, int first, int[] weights, int from) {
        PixelRow a = ring[first % ring.length];
        PixelRow b = ring[(first + 1) % ring.length];
        PixelRow c = ring[(first + 2) % ring.length];
        PixelRow d = ring[(first + 3) % ring.length];
        int wa = weights[from];
        // Beyond the last weight, rows that do not belong weigh nothing.
        int wb = from + 1 < weights.length ? weights[from + 1] : 0;
        int wc = from + 2 < weights.length ? weights[from + 2] : 0;
        int wd = from + 3 < weights.length ? weights[from + 3] : 0;
        add(red, a.red, b.red, c.red, d.red, wa, wb, wc, wd);
        add(green, a.green, b.green, c.green, d.green, wa, wb, wc, wd);
        add(blue, a.blue, b.blue, c.blue, d.blue, wa, wb, wc, wd);
        add(alpha, a.alpha, b.alpha, c.alpha, d.alpha, wa, wb, wc, wd);
    }

    private static void add(int[] sum, int[] a, int[] b, int[] c, int[] d, int wa, int wb, int wc, int wd) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += wa * a[x] + wb * b[x] + wc * c[x] + wd * d[x];
        }
    }

    /** Turns sums of colours times weights, which make up 2 to the power of {@code bits}, into colours. */
    void round(int bits) {
        round(red, bits);
        round(green, bits);
        round(blue, bits);
        round(alpha, bits);
    }

    private static void round(int[] sums, int bits) {
        int half = 1 << (bits - 1);
        for (int x = 0; x < sums.length; x++) {
            sums[x] = Math.max(0, Math.min(255, (sums[x] + half) >> bits));
        }
    }

    /** Writes three colours into each long, 21 bits apart; {@code packed} may be longer. */
    void pack(long[] packed) {
        for (int x = 0; x < red.length; x++) {
            packed[x] = (long) red[x] << 42 | (long) green[x] << 21 | blue[x];
        }
    }
}
