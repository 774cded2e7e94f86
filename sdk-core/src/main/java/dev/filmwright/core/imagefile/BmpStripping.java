package dev.filmwright.core.imagefile;

import java.util.Arrays;
import java.util.Optional;

/**
 * Keeps a bitmap's head and pixels: only its fifth version has room for more, a profile or the path to one.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/wingdi/ns-wingdi-bitmapv5header">BITMAPV5HEADER</a>
 */
final class BmpStripping {
    private static final int FILE_HEAD = 14;
    private static final int V3 = 40;
    private static final int V5 = 124;
    private static final int COLOUR_SPACE = FILE_HEAD + 56;
    private static final int PROFILE = FILE_HEAD + 112;
    private static final byte[] SRGB = {'B', 'G', 'R', 's'};

    private BmpStripping() {}

    static Optional<byte[]> strip(byte[] bytes) {
        if (bytes.length < FILE_HEAD + 12) {
            return Optional.empty();
        }
        int end = pixelsEnd(bytes);
        if (Bytes.little32(bytes, FILE_HEAD) < V5) {
            return Optional.of(Arrays.copyOf(bytes, end));
        }
        return bytes.length < FILE_HEAD + V5 ? Optional.empty() : withoutPath(bytes, end);
    }

    private static Optional<byte[]> withoutPath(byte[] bytes, int pixelsEnd) {
        long start = FILE_HEAD + Bytes.little32(bytes, PROFILE);
        long end = start + Bytes.little32(bytes, PROFILE + 4);
        boolean embedded = Bytes.at(bytes, COLOUR_SPACE, "DEBM");
        if (end > bytes.length && (embedded || Bytes.at(bytes, COLOUR_SPACE, "KNIL"))) {
            return Optional.empty();
        }
        byte[] out = Arrays.copyOf(bytes, embedded ? (int) Math.max(end, pixelsEnd) : pixelsEnd);
        if (Bytes.at(bytes, COLOUR_SPACE, "KNIL")) {
            if (start < FILE_HEAD + V5) {
                return Optional.empty();
            }
            Arrays.fill(out, (int) Math.min(out.length, start), (int) Math.min(out.length, end), (byte) 0);
            System.arraycopy(SRGB, 0, out, COLOUR_SPACE, SRGB.length);
        }
        return Optional.of(out);
    }

    /** Rows are filled up to four bytes; packed ones have their length in the head. Never beyond the file's end. */
    private static int pixelsEnd(byte[] bytes) {
        double pixels;
        if (Bytes.little32(bytes, FILE_HEAD) < V3) {
            pixels = row(Bytes.little16(bytes, 18), Bytes.little16(bytes, 24)) * Bytes.little16(bytes, 20);
        } else if (bytes.length < FILE_HEAD + V3) {
            return bytes.length;
        } else if (Bytes.little32(bytes, 30) == 1 || Bytes.little32(bytes, 30) == 2) {
            pixels = Bytes.little32(bytes, 34);
        } else {
            double height = Math.abs((double) (int) Bytes.little32(bytes, 22));
            pixels = row(Bytes.little32(bytes, 18), Bytes.little16(bytes, 28)) * height;
        }
        return (int) Math.min(bytes.length, Bytes.little32(bytes, 10) + pixels);
    }

    private static double row(long width, int bits) {
        return (width * bits + 31) / 32 * 4;
    }
}
