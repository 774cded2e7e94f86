package dev.filmwright.core.cutout;

/**
 * What a plain background looks like everywhere, told from the picture's borders: for each colour a quadratic surface, which
 * follows light that falls off to a side or to the corners. Fitted by least squares to the border pixels that agree with
 * it, so that a subject which is cut by an edge does not spoil it.
 */
final class BackgroundModel {
    private static final int TERMS = 6;
    private static final int[] ORDERS = {1, 1, 3, 3, 6, 6, 6};
    private static final double[] REACHES = {64, 48, 40, 32, 28, 24, 24};
    private static final double LEAST_REACH = 6;

    private final int width;
    private final int height;
    private final double[][] surface = new double[3][TERMS];
    private double noise;

    private BackgroundModel(int width, int height) {
        this.width = width;
        this.height = height;
    }

    static BackgroundModel fit(int[] argb, int width, int height, Border border) {
        BackgroundModel model = new BackgroundModel(width, height);
        double[] start = border.commonest(argb);
        for (int channel = 0; channel < 3; channel++) {
            model.surface[channel][0] = start[channel];
        }
        for (int step = 0; step < ORDERS.length; step++) {
            model.refit(argb, border.pixels, ORDERS[step], REACHES[step]);
        }
        model.noise = model.noise(argb, border.pixels);
        return model;
    }

    /** Returns how much the border pixels that agree with the model differ from it, root mean square over three colours. */
    double noise() {
        return noise;
    }

    /** Returns how far a pixel's colour is from the background's there, by Euclid in sRGB, 0 to 442. */
    double distance(int pixel, int x, int y) {
        double u = u(x);
        double v = v(y);
        double red = (pixel >> 16 & 0xff) - at(0, u, v);
        double green = (pixel >> 8 & 0xff) - at(1, u, v);
        double blue = (pixel & 0xff) - at(2, u, v);
        return Math.sqrt(red * red + green * green + blue * blue);
    }

    /** Returns the background's red, green or blue (0, 1, 2) at a place. */
    double colour(int channel, int x, int y) {
        return Math.max(0, Math.min(255, at(channel, u(x), v(y))));
    }

    private double u(int x) {
        return (2.0 * x - width) / width;
    }

    private double v(int y) {
        return (2.0 * y - height) / height;
    }

    private double at(int channel, double u, double v) {
        double[] s = surface[channel];
        return s[0] + s[1] * u + s[2] * v + s[3] * u * u + s[4] * u * v + s[5] * v * v;
    }

    private void refit(int[] argb, int[] border, int terms, double reach) {
        double[][] normal = new double[terms][terms];
        double[][] right = new double[3][terms];
        double[] basis = new double[terms];
        int used = 0;
        for (int i : border) {
            int x = i % width;
            int y = i / width;
            if (distance(argb[i], x, y) > reach) {
                continue;
            }
            used++;
            fill(basis, u(x), v(y));
            for (int row = 0; row < terms; row++) {
                for (int column = 0; column < terms; column++) {
                    normal[row][column] += basis[row] * basis[column];
                }
                for (int channel = 0; channel < 3; channel++) {
                    right[channel][row] += basis[row] * (argb[i] >> (16 - 8 * channel) & 0xff);
                }
            }
        }
        if (used < 4 * TERMS) {
            return;
        }
        for (int row = 0; row < terms; row++) {
            // Where the border says nothing about a term, the term stays small.
            normal[row][row] += 1e-6 * used;
        }
        for (int channel = 0; channel < 3; channel++) {
            double[] solved = LinearSystem.solve(normal, right[channel]);
            System.arraycopy(solved, 0, surface[channel], 0, terms);
        }
    }

    private static void fill(double[] basis, double u, double v) {
        double[] all = {1, u, v, u * u, u * v, v * v};
        System.arraycopy(all, 0, basis, 0, basis.length);
    }

    private double noise(int[] argb, int[] border) {
        double reach = REACHES[REACHES.length - 1];
        double result = 0;
        // Twice: the second time without what lies far outside of the noise found first.
        for (int round = 0; round < 2; round++) {
            double sum = 0;
            int count = 0;
            for (int i : border) {
                double distance = distance(argb[i], i % width, i / width);
                if (distance <= reach) {
                    sum += distance * distance;
                    count++;
                }
            }
            result = count == 0 ? reach : Math.sqrt(sum / count);
            reach = Math.max(LEAST_REACH, 3 * result);
        }
        return result;
    }
}
