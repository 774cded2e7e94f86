package dev.filmwright.core.media;

import dev.filmwright.core.imagefile.Frames;
import dev.filmwright.media.FrameSize;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A decoded picture: sRGB pixels in rows, alpha in the top byte, not premultiplied; without meaning if it is opaque.
 *
 * <p>Owns its array; an operation that changes nothing returns the picture itself.
 */
final class Picture {
    final int[] argb;
    final int width;
    final int height;
    final boolean opaque;

    Picture(int[] argb, int width, int height, boolean opaque) {
        this.argb = argb;
        this.width = width;
        this.height = height;
        this.opaque = opaque;
    }

    FrameSize size() {
        return new FrameSize(width, height);
    }

    /** Returns the picture no larger than this, its shape kept. */
    Picture within(int longestEdge) {
        FrameSize wanted = within(width, height, longestEdge);
        return wanted.width() == width && wanted.height() == height
                ? this
                : Lanczos.resize(this, wanted.width(), wanted.height());
    }

    /** Returns a size no larger than this, its shape kept. */
    static FrameSize within(int width, int height, int longestEdge) {
        int longest = Math.max(width, height);
        return longest <= longestEdge
                ? new FrameSize(width, height)
                : new FrameSize(scaled(width, longest, longestEdge), scaled(height, longest, longestEdge));
    }

    private static int scaled(int edge, int longest, int wanted) {
        return (int) Math.max(1, Math.round((double) edge * wanted / longest));
    }

    /** Returns the middle of the picture as a square of this edge. */
    Picture thumbnail(int edge) {
        int side = Math.min(width, height);
        Picture square = crop((width - side) / 2, (height - side) / 2, side, side);
        int shrink = side / (2 * edge);
        Picture small = shrink > 1 ? square.shrunk(shrink) : square;
        return small.width == edge ? small : Lanczos.resize(small, edge, edge);
    }

    /** Returns the picture at its place on a canvas, which is transparent; itself if it covers that. */
    Picture on(Frames frames) {
        int columns = frames.width();
        int rows = frames.height();
        if (columns == 0 || width >= columns && height >= rows) {
            return this;
        }
        int[] canvas = new int[columns * rows];
        int visible = Math.min(width, columns - frames.x());
        for (int row = 0; row < height && visible > 0 && frames.y() + row < rows; row++) {
            int at = (frames.y() + row) * columns + frames.x();
            for (int column = 0; column < visible; column++) {
                canvas[at + column] = argb[row * width + column] | (opaque ? 0xff000000 : 0);
            }
        }
        return new Picture(canvas, columns, rows, false);
    }

    private Picture crop(int x, int y, int columns, int rows) {
        if (columns == width && rows == height) {
            return this;
        }
        int[] part = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(argb, (y + row) * width + x, part, row * columns, columns);
        }
        return new Picture(part, columns, rows, opaque);
    }

    /** Returns the picture with each block of {@code factor}² pixels averaged: what is coarse enough not to show. */
    private Picture shrunk(int factor) {
        int columns = width / factor;
        int rows = height / factor;
        int[] out = new int[columns * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                out[y * columns + x] = average(x * factor, y * factor, factor);
            }
        }
        return new Picture(out, columns, rows, opaque);
    }

    private int average(int left, int top, int factor) {
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < top + factor; y++) {
            for (int i = y * width + left, end = i + factor; i < end; i++) {
                int pixel = argb[i];
                long a = opaque ? 255 : pixel >>> 24;
                alpha += a;
                red += a * (pixel >> 16 & 0xff);
                green += a * (pixel >> 8 & 0xff);
                blue += a * (pixel & 0xff);
            }
        }
        if (alpha == 0) {
            return 0;
        }
        long half = alpha / 2;
        long area = (long) factor * factor;
        long opacity = (alpha + area / 2) / area;
        long first = (red + half) / alpha;
        long second = (green + half) / alpha;
        long third = (blue + half) / alpha;
        return (int) (opacity << 24 | first << 16 | second << 8 | third);
    }

    /** Returns the picture as opaque if nothing of it is transparent. */
    Picture seen() {
        if (opaque) {
            return this;
        }
        for (int pixel : argb) {
            if (pixel >>> 24 != 0xff) {
                return this;
            }
        }
        return new Picture(argb, width, height, true);
    }

    /** Returns the picture before white: what no file without alpha can leave open. */
    Picture onWhite() {
        if (opaque) {
            return this;
        }
        int[] filled = new int[argb.length];
        for (int i = 0; i < filled.length; i++) {
            int pixel = argb[i];
            int alpha = pixel >>> 24;
            filled[i] = 0xff000000 | over(pixel >> 16, alpha) << 16 | over(pixel >> 8, alpha) << 8 | over(pixel, alpha);
        }
        return new Picture(filled, width, height, true);
    }

    private static int over(int colour, int alpha) {
        return ((colour & 0xff) * alpha + 255 * (255 - alpha) + 127) / 255;
    }

    /** Returns an image over the same pixels. */
    BufferedImage image() {
        BufferedImage image =
                new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        int[] target = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(argb, 0, target, 0, target.length);
        return image;
    }
}
