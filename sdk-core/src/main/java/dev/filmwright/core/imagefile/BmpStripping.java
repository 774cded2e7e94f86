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
    private static final int V5 = 124;
    private static final int COLOUR_SPACE = FILE_HEAD + 56;
    private static final int PROFILE = FILE_HEAD + 112;
    private static final byte[] SRGB = {'B', 'G', 'R', 's'};

    private BmpStripping() {}

    static Optional<byte[]> strip(byte[] bytes) {
        if (bytes.length < 26) {
            return Optional.empty();
        }
        long head = Bytes.little32(bytes, FILE_HEAD);
        if (head < V5 || bytes.length < FILE_HEAD + V5) {
            return Optional.of(bytes);
        }
        byte[] out = bytes.clone();
        boolean linked = Bytes.at(bytes, COLOUR_SPACE, "KNIL");
        if (linked) {
            long start = FILE_HEAD + Bytes.little32(bytes, PROFILE);
            long end = start + Bytes.little32(bytes, PROFILE + 4);
            if (end > bytes.length || start < FILE_HEAD + V5) {
                return Optional.empty();
            }
            Arrays.fill(out, (int) start, (int) end, (byte) 0);
            System.arraycopy(SRGB, 0, out, COLOUR_SPACE, SRGB.length);
        }
        return Optional.of(out);
    }
}
