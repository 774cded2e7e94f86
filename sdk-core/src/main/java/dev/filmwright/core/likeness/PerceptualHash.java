package dev.filmwright.core.likeness;

import java.util.Arrays;

/**
 * A hash of which pictures that look alike share most bits: the picture in greys of 32 by 32, its discrete cosine transform,
 * and of the 8 by 8 lowest frequencies without the flat ones whether each is above their median.
 *
 * @see <a href="https://www.phash.org/docs/pubs/thesis_zauner.pdf">Christoph Zauner, Implementation and Benchmarking of
 *     Perceptual Image Hash Functions, 2010, section 3.2.1</a>
 */
final class PerceptualHash {
    private static final int EDGE = 32;
    private static final int BITS = 8;
    /** Greys are 0 to 255; what is less than this is the rounding of a decoder, and no structure. */
    private static final double NOTHING = 0.5;

    private static final double[][] COSINES = cosines();

    private PerceptualHash() {}

    static long of(SmallPicture picture) {
        double[] found = lowest(greys(picture));
        double[] sorted = found.clone();
        Arrays.sort(sorted);
        double median = (sorted[found.length / 2 - 1] + sorted[found.length / 2]) / 2;
        long hash = 0;
        for (int i = 0; i < found.length; i++) {
            hash |= found[i] > median ? 1L << i : 0;
        }
        return hash;
    }

    private static double[][] cosines() {
        double[][] cosines = new double[BITS][EDGE];
        double scale = Math.sqrt(2.0 / EDGE);
        for (int u = 0; u < BITS; u++) {
            for (int x = 0; x < EDGE; x++) {
                // The frequency 0, which is how bright the picture is, is left out.
                cosines[u][x] = scale * StrictMath.cos((2 * x + 1) * (u + 1) * Math.PI / (2 * EDGE));
            }
        }
        return cosines;
    }

    private static double[] lowest(double[][] greys) {
        double[][] rows = new double[EDGE][BITS];
        for (int y = 0; y < EDGE; y++) {
            for (int u = 0; u < BITS; u++) {
                for (int x = 0; x < EDGE; x++) {
                    rows[y][u] += COSINES[u][x] * greys[y][x];
                }
            }
        }
        double[] found = new double[BITS * BITS];
        for (int v = 0; v < BITS; v++) {
            for (int u = 0; u < BITS; u++) {
                double sum = 0;
                for (int y = 0; y < EDGE; y++) {
                    sum += COSINES[v][y] * rows[y][u];
                }
                found[v * BITS + u] = Math.abs(sum) < NOTHING ? 0 : sum;
            }
        }
        return found;
    }

    /** Returns the picture in greys of 32 by 32, each the mean of the pixels it covers. */
    private static double[][] greys(SmallPicture picture) {
        double[][] greys = new double[EDGE][EDGE];
        for (int y = 0; y < EDGE; y++) {
            double top = (double) y * picture.height() / EDGE;
            double bottom = (double) (y + 1) * picture.height() / EDGE;
            for (int x = 0; x < EDGE; x++) {
                double left = (double) x * picture.width() / EDGE;
                double right = (double) (x + 1) * picture.width() / EDGE;
                greys[y][x] = mean(picture, left, top, right, bottom);
            }
        }
        return greys;
    }

    private static double mean(SmallPicture picture, double left, double top, double right, double bottom) {
        double sum = 0;
        for (int y = (int) top; y < Math.min(picture.height(), Math.ceil(bottom)); y++) {
            double high = Math.min(bottom, y + 1) - Math.max(top, y);
            for (int x = (int) left; x < Math.min(picture.width(), Math.ceil(right)); x++) {
                double wide = Math.min(right, x + 1) - Math.max(left, x);
                sum += high * wide * Tones.grey(picture.argb()[y * picture.width() + x]);
            }
        }
        return sum / ((right - left) * (bottom - top));
    }
}
