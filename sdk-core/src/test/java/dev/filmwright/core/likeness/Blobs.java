package dev.filmwright.core.likeness;

import java.util.Random;

/** Pictures of coloured discs on a slope of colour, which look the same at every size. */
final class Blobs {
    private static final int DISCS = 14;

    private Blobs() {}

    static SmallPicture of(long seed, int width, int height) {
        Random random = new Random(seed);
        double[][] discs = new double[DISCS][6];
        for (double[] disc : discs) {
            for (int i = 0; i < disc.length; i++) {
                disc[i] = random.nextDouble();
            }
        }
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = colour((x + 0.5) / width, (y + 0.5) / height, discs);
            }
        }
        return new SmallPicture(argb, width, height);
    }

    private static int colour(double u, double v, double[][] discs) {
        int colour = pixel(0.3 * u + 0.3, 0.3 * v + 0.3, 0.5);
        for (double[] disc : discs) {
            double radius = 0.08 + 0.16 * disc[2];
            if (Math.hypot(u - disc[0], v - disc[1]) < radius) {
                colour = pixel(disc[3], disc[4], disc[5]);
            }
        }
        return colour;
    }

    static SmallPicture mirrored(SmallPicture picture) {
        int[] argb = new int[picture.argb().length];
        for (int i = 0; i < argb.length; i++) {
            int x = i % picture.width();
            argb[i] = picture.argb()[i - x + picture.width() - 1 - x];
        }
        return new SmallPicture(argb, picture.width(), picture.height());
    }

    static SmallPicture noisy(SmallPicture picture, int most, Random random) {
        int[] argb = picture.argb().clone();
        for (int i = 0; i < argb.length; i++) {
            int noise = random.nextInt(2 * most + 1) - most;
            argb[i] = 0xff000000
                    | shifted(argb[i] >> 16, noise) << 16
                    | shifted(argb[i] >> 8, noise) << 8
                    | shifted(argb[i], noise);
        }
        return new SmallPicture(argb, picture.width(), picture.height());
    }

    private static int shifted(int channel, int by) {
        return Math.max(0, Math.min(255, (channel & 0xff) + by));
    }

    private static int pixel(double red, double green, double blue) {
        return 0xff000000 | (int) (red * 255) << 16 | (int) (green * 255) << 8 | (int) (blue * 255);
    }
}
