package dev.filmwright.core.cutout;

import java.util.Arrays;

/** The pixels along a picture's four sides. */
final class Border {
    private static final int BITS = 4;
    private static final int BINS = 1 << BITS;

    /** Indexes of all border pixels. */
    final int[] pixels;
    /** The indexes of each side: top, bottom, left, right; corners belong to two. */
    final int[][] sides;

    private Border(int[][] sides) {
        this.sides = sides;
        pixels = Arrays.stream(sides).flatMapToInt(Arrays::stream).distinct().toArray();
    }

    /** Returns the outermost rows and columns, a hundredth of the picture deep, two at least. */
    static Border of(int width, int height) {
        int depth = Math.max(1, Math.min(Math.min(width, height) / 2, Math.max(2, Math.min(width, height) / 100)));
        return new Border(new int[][] {
            block(width, 0, width, 0, depth),
            block(width, 0, width, height - depth, height),
            block(width, 0, depth, 0, height),
            block(width, width - depth, width, 0, height)
        });
    }

    private static int[] block(int width, int left, int right, int top, int bottom) {
        int[] all = new int[(right - left) * (bottom - top)];
        int at = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                all[at++] = y * width + x;
            }
        }
        return all;
    }

    /** Returns the mean of the colours in and around the fullest box of a coarse histogram. */
    double[] commonest(int[] argb) {
        int[] counts = new int[BINS * BINS * BINS];
        for (int i : pixels) {
            counts[bin(argb[i])]++;
        }
        int fullest = 0;
        for (int bin = 1; bin < counts.length; bin++) {
            fullest = counts[bin] > counts[fullest] ? bin : fullest;
        }
        double[] sum = new double[3];
        int count = 0;
        for (int i : pixels) {
            if (near(bin(argb[i]), fullest)) {
                sum[0] += argb[i] >> 16 & 0xff;
                sum[1] += argb[i] >> 8 & 0xff;
                sum[2] += argb[i] & 0xff;
                count++;
            }
        }
        return new double[] {sum[0] / count, sum[1] / count, sum[2] / count};
    }

    private static int bin(int pixel) {
        int red = (pixel >> 16 & 0xff) >> (8 - BITS);
        int green = (pixel >> 8 & 0xff) >> (8 - BITS);
        int blue = (pixel & 0xff) >> (8 - BITS);
        return (red * BINS + green) * BINS + blue;
    }

    private static boolean near(int bin, int other) {
        return Math.abs(bin % BINS - other % BINS) <= 1
                && Math.abs(bin / BINS % BINS - other / BINS % BINS) <= 1
                && Math.abs(bin / BINS / BINS - other / BINS / BINS) <= 1;
    }

    /** Returns which share of some border pixels is background, 0 to 1. */
    static double share(int[] of, float[] distance, double reach) {
        int within = 0;
        for (int i : of) {
            if (distance[i] <= reach) {
                within++;
            }
        }
        return (double) within / of.length;
    }
}
