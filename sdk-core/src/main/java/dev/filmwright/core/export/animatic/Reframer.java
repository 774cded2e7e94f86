package dev.filmwright.core.export.animatic;

import dev.filmwright.media.FrameSize;

/**
 * Takes parts out of a still, enlarged to its size, to fractions of a pixel (cubic convolution after R. Keys, 1981, with
 * a = −½), so that slow moves do not jitter. Not thread-safe.
 */
final class Reframer {
    private static final int TAPS = 4;
    private static final int SCALE = 7;
    private static final int HALF = 1 << (2 * SCALE - 1);

    private final FrameSize size;
    private final byte[] frame;
    private final int[] line;

    Reframer(FrameSize size) {
        this.size = size;
        frame = new byte[size.width() * size.height() * 3 / 2];
        line = new int[size.width()];
    }

    /** Returns what is seen: luma, Cb and Cr, row by row without padding; the same array every time. */
    byte[] frame(Yuv still, CameraMove.View view) {
        int at = 0;
        for (int plane = 0; plane < 3; plane++) {
            int part = plane == 0 ? 1 : 2;
            int width = size.width() / part;
            int height = size.height() / part;
            Taps columns = new Taps(width, view.zoom(), view.across());
            Taps rows = new Taps(height, view.zoom(), view.down());
            for (int row = 0; row < height; row++) {
                blendRows(still.planes[plane], still.stride(plane), rows, row, width);
                blendColumns(columns, at);
                at += width;
            }
        }
        return frame;
    }

    private void blendRows(byte[] plane, int stride, Taps rows, int row, int width) {
        int tap = TAPS * row;
        int a = rows.places[tap] * stride;
        int b = rows.places[tap + 1] * stride;
        int c = rows.places[tap + 2] * stride;
        int d = rows.places[tap + 3] * stride;
        int[] weights = rows.weights;
        for (int column = 0; column < width; column++) {
            line[column] = weights[tap] * (plane[a + column] & 255)
                    + weights[tap + 1] * (plane[b + column] & 255)
                    + weights[tap + 2] * (plane[c + column] & 255)
                    + weights[tap + 3] * (plane[d + column] & 255);
        }
    }

    private void blendColumns(Taps columns, int at) {
        int[] places = columns.places;
        int[] weights = columns.weights;
        for (int tap = 0; tap < places.length; tap += TAPS) {
            int sum = weights[tap] * line[places[tap]]
                    + weights[tap + 1] * line[places[tap + 1]]
                    + weights[tap + 2] * line[places[tap + 2]]
                    + weights[tap + 3] * line[places[tap + 3]];
            int value = (sum + HALF) >> (2 * SCALE);
            frame[at + tap / TAPS] = (byte) Math.max(0, Math.min(255, value));
        }
    }

    /** Which four pixels along an axis make one, and their weights. */
    private static final class Taps {
        private final int[] places;
        private final int[] weights;

        private Taps(int length, double zoom, double position) {
            places = new int[TAPS * length];
            weights = new int[TAPS * length];
            double start = (length - length / zoom) * position;
            for (int pixel = 0; pixel < length; pixel++) {
                double centre = start + (pixel + 0.5) / zoom - 0.5;
                int first = (int) Math.floor(centre) - 1;
                int sum = 0;
                for (int tap = 0; tap < TAPS; tap++) {
                    int weight = (int) Math.round(cubic(centre - first - tap) * (1 << SCALE));
                    places[TAPS * pixel + tap] = Math.max(0, Math.min(length - 1, first + tap));
                    weights[TAPS * pixel + tap] = weight;
                    sum += weight;
                }
                weights[TAPS * pixel + 1] += (1 << SCALE) - sum; // what rounding lost, so that greys stay
            }
        }

        private static double cubic(double distance) {
            double x = Math.abs(distance);
            if (x >= 2) {
                return 0;
            }
            return x <= 1 ? (1.5 * x - 2.5) * x * x + 1 : ((-0.5 * x + 2.5) * x - 4) * x + 2;
        }
    }
}
