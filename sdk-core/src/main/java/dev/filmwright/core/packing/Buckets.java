package dev.filmwright.core.packing;

import dev.filmwright.media.FrameSize;

/**
 * Into which size a picture falls where trainers do not make pictures larger: shrunk to the area of the resolution if it is larger,
 * its shape kept, then each side down to a multiple of the step.
 *
 * @see <a href="https://github.com/kohya-ss/sd-scripts/blob/main/library/train_util.py">{@code bucket_no_upscale} of sd-scripts</a>
 */
final class Buckets {
    private static final int STEP = 64;

    private Buckets() {}

    static FrameSize of(FrameSize size, int resolution) {
        double area = (double) size.width() * size.height();
        double most = (double) resolution * resolution;
        double width = size.width();
        double height = size.height();
        if (area > most) {
            double shape = width / height;
            double exactWidth = Math.sqrt(most * shape);
            double exactHeight = most / exactWidth;
            // The side is rounded whose rounding changes the shape less.
            double byWidth = down(exactWidth);
            double heightOfIt = down(byWidth / shape);
            double byHeight = down(exactHeight);
            double widthOfIt = down(byHeight * shape);
            boolean first = error(byWidth, heightOfIt, shape) < error(widthOfIt, byHeight, shape);
            width = first ? byWidth : byHeight * shape;
            height = first ? byWidth / shape : byHeight;
        }
        return new FrameSize((int) down(width), (int) down(height));
    }

    private static double error(double width, double height, double shape) {
        return Math.abs(width / height - shape);
    }

    private static double down(double side) {
        return Math.max(STEP, Math.floor(Math.floor(side + 0.5) / STEP) * STEP);
    }
}
