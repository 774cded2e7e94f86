package dev.filmwright.core.export.animatic;

import dev.filmwright.media.FrameSize;

/**
 * Turns RGB pixels into limited-range Y′CbCr with the weights of ITU-R BT.709 (3.2 to 3.5), 4:2:0 with chroma in the
 * middle of its four pixels. The weights are scaled by 2¹⁶.
 */
final class Colours {
    private static final int HALF = 1 << 15;
    private static final int BLACK = (16 << 16) + HALF;
    private static final int GREY = (128 << 18) + 4 * HALF;

    private Colours() {}

    /** Fills a picture; its macroblocks that reach beyond the pixels repeat the last column and row. */
    static void convert(int[] pixels, FrameSize size, Yuv picture) {
        int[] upper = new int[picture.width];
        int[] lower = new int[picture.width];
        for (int row = 0; row < picture.height; row += 2) {
            line(pixels, size, row, upper);
            line(pixels, size, row + 1, lower);
            luma(upper, picture.planes[0], row * picture.width);
            luma(lower, picture.planes[0], (row + 1) * picture.width);
            chroma(upper, lower, picture, row / 2 * picture.stride(1));
        }
    }

    private static void line(int[] pixels, FrameSize size, int row, int[] line) {
        int from = Math.min(row, size.height() - 1) * size.width();
        System.arraycopy(pixels, from, line, 0, size.width());
        for (int column = size.width(); column < line.length; column++) {
            line[column] = line[size.width() - 1];
        }
    }

    private static void luma(int[] line, byte[] plane, int at) {
        for (int column = 0; column < line.length; column++) {
            int rgb = line[column];
            int sum = 11966 * ((rgb >> 16) & 255) + 40254 * ((rgb >> 8) & 255) + 4064 * (rgb & 255);
            plane[at + column] = (byte) ((sum + BLACK) >> 16);
        }
    }

    private static void chroma(int[] upper, int[] lower, Yuv picture, int at) {
        byte[] blues = picture.planes[1];
        byte[] reds = picture.planes[2];
        for (int column = 0; column < upper.length; column += 2) {
            int a = upper[column];
            int b = upper[column + 1];
            int c = lower[column];
            int d = lower[column + 1];
            int red = ((a >> 16) & 255) + ((b >> 16) & 255) + ((c >> 16) & 255) + ((d >> 16) & 255);
            int green = ((a >> 8) & 255) + ((b >> 8) & 255) + ((c >> 8) & 255) + ((d >> 8) & 255);
            int blue = (a & 255) + (b & 255) + (c & 255) + (d & 255);
            blues[at + column / 2] = (byte) ((-6596 * red - 22189 * green + 28785 * blue + GREY) >> 18);
            reds[at + column / 2] = (byte) ((28785 * red - 26145 * green - 2640 * blue + GREY) >> 18);
        }
    }
}
