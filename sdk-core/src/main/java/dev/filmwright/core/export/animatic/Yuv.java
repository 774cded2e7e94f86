package dev.filmwright.core.export.animatic;

/**
 * A picture of whole macroblocks in 4:2:0. Mutable, for reuse; not thread-safe.
 *
 * <p>Plane 0 is luma, 1 is Cb, 2 is Cr; the rows of a chroma plane are half as long.
 */
final class Yuv {
    final int width;
    final int height;
    final byte[][] planes;

    Yuv(VideoFormat format) {
        width = format.columns() * 16;
        height = format.rows() * 16;
        planes = new byte[][] {new byte[width * height], new byte[width * height / 4], new byte[width * height / 4]};
    }

    /** Returns the length of a row of a plane. */
    int stride(int plane) {
        return plane == 0 ? width : width / 2;
    }
}
