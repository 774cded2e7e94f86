package dev.filmwright.core.media;

/** How a camera was held, by the EXIF tag 0x0112 (EXIF 2.32, section 4.6.4), and the picture turned upright. */
final class Orientation {
    private static final int UPRIGHT = 1;

    private Orientation() {}

    static Picture upright(Picture picture, int orientation) {
        return orientation == UPRIGHT ? picture : turned(picture, orientation);
    }

    /** Turns and mirrors: 5 to 8 swap rows and columns. */
    static Picture turned(Picture from, int orientation) {
        boolean swapped = orientation >= 5;
        boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        int width = swapped ? from.height : from.width;
        int height = swapped ? from.width : from.height;
        int[] to = new int[from.argb.length];
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at++) {
                int column = swapped ? y : x;
                int row = swapped ? x : y;
                int sourceX = fromRight ? from.width - 1 - column : column;
                int sourceY = fromBottom ? from.height - 1 - row : row;
                to[at] = from.argb[sourceY * from.width + sourceX];
            }
        }
        return new Picture(to, width, height, from.opaque);
    }
}
