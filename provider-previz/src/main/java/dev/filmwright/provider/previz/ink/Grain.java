package dev.filmwright.provider.previz.ink;

/**
 * The unevenness of a wash on paper: soft blotches and slanting marker streaks. Made once; it varies slowly from row to
 * row, so that pictures stay small.
 */
final class Grain {
    private static final int SIZE = 512;
    private static final int BLOTCH = 128;
    private static final int[] TILE = tile();

    private Grain() {}

    /** Darkens a picture a little, unevenly. */
    static void lay(int[] pixels, int width, int height) {
        for (int y = 0; y < height; y++) {
            int row = (y % SIZE) * SIZE;
            int at = y * width;
            for (int x = 0; x < width; x += SIZE) {
                darken(pixels, at + x, row, Math.min(SIZE, width - x));
            }
        }
    }

    private static void darken(int[] pixels, int at, int row, int count) {
        for (int i = 0; i < count; i++) {
            int colour = pixels[at + i];
            int share = TILE[row + i];
            int outer = (((colour & 0xFF00FF) * share) >>> 8) & 0xFF00FF;
            int green = (((colour & 0x00FF00) * share) >>> 8) & 0x00FF00;
            pixels[at + i] = outer | green;
        }
    }

    private static int[] tile() {
        int[] tile = new int[SIZE * SIZE];
        double[] blotch = lattice(BLOTCH, 11);
        double[] fine = lattice(BLOTCH, 29);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                double soft = noise(blotch, x / 128.0, y / 128.0, 4);
                double middle = noise(fine, x / 64.0, y / 64.0, 8);
                double streak = noise(blotch, x / 256.0 + 0.3, (y + x / 16.0) / 16.0, 32);
                int loss = 2 * (int) Math.round(5 * soft + 2.5 * middle + 4.5 * streak * streak - 3);
                tile[y * SIZE + x] = 256 - Math.max(0, Math.min(18, loss));
            }
        }
        return tile;
    }

    private static double[] lattice(int size, long seed) {
        Dice dice = Dice.of(seed);
        double[] values = new double[size * size];
        for (int i = 0; i < values.length; i++) {
            values[i] = dice.next();
        }
        return values;
    }

    /** Value noise, 0.0 to 1.0, that repeats after {@code period} cells. */
    private static double noise(double[] lattice, double x, double y, int period) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        double u = ease(x - x0);
        double v = ease(y - y0);
        double top = mix(at(lattice, x0, y0, period), at(lattice, x0 + 1, y0, period), u);
        double low = mix(at(lattice, x0, y0 + 1, period), at(lattice, x0 + 1, y0 + 1, period), u);
        return mix(top, low, v);
    }

    private static double at(double[] lattice, int x, int y, int period) {
        return lattice[Math.floorMod(y, period) * BLOTCH + Math.floorMod(x, period)];
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}
