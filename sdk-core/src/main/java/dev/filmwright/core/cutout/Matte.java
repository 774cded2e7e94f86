package dev.filmwright.core.cutout;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The soft edge between a subject and its background.
 *
 * <p>A pixel near the background shows so much of the subject as its colour lies on the way from the background's there to
 * the subject's nearby: {@code alpha = (C-B)·(F-B) / |F-B|²}, from the compositing equation {@code C = alpha F + (1-alpha) B}
 * (Porter and Duff, 1984). With alpha known, the equation gives the subject's own colour back.
 */
final class Matte {
    private static final float STRAIGHT = 1;
    private static final float DIAGONAL = 1.4142f;
    private static final int PEAK = 2;
    private static final int SHALLOW = 2;
    /** The difference in brightness up to which colour counts in full. */
    private static final double COLOUR_COUNTS = 20;

    private static final double NONE = 0.03;
    private static final double ALL = 0.97;

    private final int[] argb;
    private final int width;
    private final int height;
    private final BackgroundModel model;
    private final float[] distance;
    private final int edge;

    Matte(int[] argb, int width, int height, BackgroundModel model, float[] distance, int edge) {
        this.argb = argb;
        this.width = width;
        this.height = height;
        this.model = model;
        this.distance = distance;
        this.edge = edge;
    }

    int[] apply(BitSet background) {
        float[] depth = depth(background);
        int[] out = new int[argb.length];
        Subject near = new Subject();
        for (int i = 0; i < argb.length; i++) {
            if (depth[i] > edge) {
                out[i] = 0xff000000 | argb[i];
            }
        }
        for (long next : outsideFirst(depth)) {
            int i = (int) next;
            out[i] = soft(i, depth, near, out);
        }
        bleed(out, depth);
        return out;
    }

    /** Returns the pixels of the edge by depth, each in the lower half of a long. */
    private long[] outsideFirst(float[] depth) {
        int count = 0;
        for (float at : depth) {
            count += at > 0 && at <= edge ? 1 : 0;
        }
        long[] order = new long[count];
        int at = 0;
        for (int i = 0; i < depth.length; i++) {
            if (depth[i] > 0 && depth[i] <= edge) {
                // Positive floats are in the order of their bits.
                order[at++] = (long) Float.floatToIntBits(depth[i]) << 32 | i;
            }
        }
        Arrays.sort(order);
        return order;
    }

    /** Returns how deep each pixel lies in the subject, in pixels: 0 is background. */
    private float[] depth(BitSet background) {
        float[] depth = new float[argb.length];
        float far = edge + 2f;
        for (int i = 0; i < depth.length; i++) {
            depth[i] = background.get(i) ? 0 : far;
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                nearer(depth, x, y, -1);
            }
        }
        for (int y = height - 1; y >= 0; y--) {
            for (int x = width - 1; x >= 0; x--) {
                nearer(depth, x, y, 1);
            }
        }
        return depth;
    }

    private void nearer(float[] depth, int x, int y, int step) {
        int i = y * width + x;
        float least = depth[i];
        boolean row = step < 0 ? y > 0 : y < height - 1;
        boolean left = x > 0;
        boolean right = x < width - 1;
        if (step < 0 ? left : right) {
            least = Math.min(least, depth[i + step] + STRAIGHT);
        }
        if (row) {
            int next = i + step * width;
            least = Math.min(least, depth[next] + STRAIGHT);
            least = left ? Math.min(least, depth[next - 1] + DIAGONAL) : least;
            least = right ? Math.min(least, depth[next + 1] + DIAGONAL) : least;
        }
        depth[i] = least;
    }

    private int soft(int i, float[] depth, Subject near, int[] out) {
        int x = i % width;
        int y = i / width;
        double alpha = 0;
        double[] colour = near.peak;
        if (near.findInside(x, y, depth)) {
            alpha = alpha(i, x, y, near.inside);
            colour = near.inside;
        }
        // Thin things have no inside, and may have another colour than what lies behind them.
        near.findPeak(x, y, depth);
        double thin = alpha(i, x, y, near.peak);
        if (thin > alpha) {
            alpha = thin;
            colour = near.peak;
        }
        // The deeper, the less a light spot of the subject is taken for background.
        alpha = Math.max(alpha, (depth[i] - SHALLOW) / Math.max(1, edge - 1));
        if (depth[i] > SHALLOW) {
            // Nor what lies behind an outline.
            alpha = Math.max(alpha, outside(x, y, depth, out));
        }
        if (alpha < NONE) {
            return 0;
        }
        if (alpha > ALL) {
            return 0xff000000 | argb[i];
        }
        return (int) Math.round(alpha * 255) << 24 | cleaned(i, x, y, alpha, colour);
    }

    /**
     * Returns how far a pixel's colour is on the way from the background's to the subject's, 0 to 1. Where brightness tells
     * them apart, it counts for more than colour: JPEG files and video blur colour over two pixels.
     */
    private double alpha(int i, int x, int y, double[] subject) {
        double[] way = new double[3];
        double[] gone = new double[3];
        for (int channel = 0; channel < 3; channel++) {
            double background = model.colour(channel, x, y);
            way[channel] = subject[channel] - background;
            gone[channel] = channel(argb[i], channel) - background;
        }
        double light = luma(way);
        double weight = Math.min(1, Math.pow(COLOUR_COUNTS / Math.max(1, Math.abs(light)), 2));
        double along = luma(gone) * light;
        double length = light * light;
        for (int channel = 0; channel < 3; channel++) {
            double colourGone = gone[channel] - luma(gone);
            double colourWay = way[channel] - light;
            along += weight * colourGone * colourWay;
            length += weight * colourWay * colourWay;
        }
        return length < 1 ? 0 : Math.max(0, Math.min(1, along / length));
    }

    /** Returns the luma of a difference of colours (BT.601, as JPEG has it). */
    private static double luma(double[] colour) {
        return 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2];
    }

    /** Returns the subject's own colour: what the equation says, the less trusted the less of it is there to see. */
    private int cleaned(int i, int x, int y, double alpha, double[] subject) {
        double trust = Math.max(0, Math.min(1, (alpha - 0.2) / 0.6));
        int colour = 0;
        for (int channel = 0; channel < 3; channel++) {
            double background = model.colour(channel, x, y);
            double own = (channel(argb[i], channel) - (1 - alpha) * background) / alpha;
            double mixed = trust * Math.max(0, Math.min(255, own)) + (1 - trust) * subject[channel];
            colour = colour << 8 | (int) Math.round(Math.max(0, Math.min(255, mixed)));
        }
        return colour;
    }

    /** Returns the largest alpha next to a pixel on its way out. */
    private double outside(int x, int y, float[] depth, int[] out) {
        float here = depth[y * width + x];
        int most = 0;
        for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
            for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                int at = v * width + u;
                if (depth[at] < here) {
                    most = Math.max(most, out[at] >>> 24);
                }
            }
        }
        return most / 255.0;
    }

    private static int channel(int pixel, int channel) {
        return pixel >> (16 - 8 * channel) & 0xff;
    }

    /** Carries the edge's colours on below full transparency, where scaling and compression still mix them in. */
    private void bleed(int[] out, float[] depth) {
        BitSet near = new BitSet(out.length);
        for (int i = 0; i < out.length; i++) {
            if (out[i] != 0 && depth[i] <= edge) {
                mark(out, i % width, i / width, near);
            }
        }
        int[] from = out.clone();
        for (int i = near.nextSetBit(0); i >= 0; i = near.nextSetBit(i + 1)) {
            out[i] = neighbour(from, i % width, i / width) & 0xffffff;
        }
    }

    private void mark(int[] out, int x, int y, BitSet near) {
        for (int v = Math.max(0, y - PEAK); v <= Math.min(height - 1, y + PEAK); v++) {
            for (int u = Math.max(0, x - PEAK); u <= Math.min(width - 1, x + PEAK); u++) {
                if (out[v * width + u] == 0) {
                    near.set(v * width + u);
                }
            }
        }
    }

    private int neighbour(int[] from, int x, int y) {
        int best = 0;
        for (int v = Math.max(0, y - PEAK); v <= Math.min(height - 1, y + PEAK); v++) {
            for (int u = Math.max(0, x - PEAK); u <= Math.min(width - 1, x + PEAK); u++) {
                int pixel = from[v * width + u];
                best = pixel >>> 24 > best >>> 24 ? pixel : best;
            }
        }
        return best;
    }

    /** What the subject looks like near a pixel. */
    private final class Subject {
        final double[] inside = new double[3];
        final double[] peak = new double[3];

        /** Takes the mean of what surely is subject nearby, the nearest weighing most; returns whether there is any. */
        boolean findInside(int x, int y, float[] depth) {
            int window = edge + 3;
            double weights = 0;
            double red = 0;
            double green = 0;
            double blue = 0;
            for (int v = Math.max(0, y - window); v <= Math.min(height - 1, y + window); v++) {
                for (int u = Math.max(0, x - window); u <= Math.min(width - 1, x + window); u++) {
                    int at = v * width + u;
                    if (depth[at] > edge) {
                        int apart = (u - x) * (u - x) + (v - y) * (v - y);
                        double weight = 1.0 / (apart * apart);
                        weights += weight;
                        red += weight * (argb[at] >> 16 & 0xff);
                        green += weight * (argb[at] >> 8 & 0xff);
                        blue += weight * (argb[at] & 0xff);
                    }
                }
            }
            if (weights == 0) {
                return false;
            }
            inside[0] = red / weights;
            inside[1] = green / weights;
            inside[2] = blue / weights;
            return true;
        }

        /** Takes what differs most from the background nearby. */
        void findPeak(int x, int y, float[] depth) {
            int best = y * width + x;
            for (int v = Math.max(0, y - PEAK); v <= Math.min(height - 1, y + PEAK); v++) {
                for (int u = Math.max(0, x - PEAK); u <= Math.min(width - 1, x + PEAK); u++) {
                    int at = v * width + u;
                    if (depth[at] > 0 && distance[at] > distance[best]) {
                        best = at;
                    }
                }
            }
            for (int channel = 0; channel < 3; channel++) {
                peak[channel] = channel(argb[best], channel);
            }
        }
    }
}
