package dev.filmwright.provider.flux;

import dev.filmwright.media.FrameSize;

/** Rounds sizes to what an endpoint takes. */
final class Sizes {
    private static final int LARGEST_TERM = 21;
    private static final double WIDEST = 21.0 / 9;

    private Sizes() {}

    /** Returns the nearest size of the same shape whose edges are in steps and within bounds. */
    static FrameSize inSteps(FrameSize wanted, FluxModel.Size bounds) {
        double shrink = Math.min(
                1,
                Math.min(
                        Math.sqrt(bounds.pixels() / ((double) wanted.width() * wanted.height())),
                        (double) bounds.most() / Math.max(wanted.width(), wanted.height())));
        int width = edge(wanted.width() * shrink, bounds);
        int height = edge(wanted.height() * shrink, bounds);
        // Rounding up may have gone a step too far.
        while ((long) width * height > bounds.pixels()) {
            if (width >= height) {
                width -= bounds.step();
            } else {
                height -= bounds.step();
            }
        }
        return new FrameSize(width, height);
    }

    private static int edge(double pixels, FluxModel.Size bounds) {
        int step = bounds.step();
        long least = (bounds.least() + step - 1L) / step;
        long most = bounds.most() / step;
        return (int) (Math.min(most, Math.max(least, Math.round(pixels / step))) * step);
    }

    /**
     * Returns the ratio of small whole numbers that is nearest to a size's, from 21:9 to 9:21, e.g. {@code "16:9"}. Of
     * several that are equally near, the one of the smallest numbers.
     */
    static String ratio(FrameSize size) {
        double wanted = Math.log((double) size.width() / size.height());
        int bestWidth = 1;
        int bestHeight = 1;
        double best = Double.MAX_VALUE;
        for (int width = 1; width <= LARGEST_TERM; width++) {
            for (int height = 1; height <= LARGEST_TERM; height++) {
                double ratio = (double) width / height;
                double off = Math.abs(Math.log(ratio) - wanted);
                if (ratio <= WIDEST + 1e-9 && ratio >= 1 / WIDEST - 1e-9 && off < best - 1e-9) {
                    best = off;
                    bestWidth = width;
                    bestHeight = height;
                }
            }
        }
        return shown(bestWidth, bestHeight);
    }

    /** As people write it: 21:9 is 7:3. */
    private static String shown(int width, int height) {
        if (width == 7 && height == 3) {
            return "21:9";
        }
        return width == 3 && height == 7 ? "9:21" : width + ":" + height;
    }
}
