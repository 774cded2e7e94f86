package dev.filmwright.core.media;

import dev.filmwright.core.imagefile.Frames;
import dev.filmwright.core.imagefile.ImageFormat;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaException.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Tells a file that was cut off before its decoder fills the rest with nothing. */
final class Completeness {
    private static final int PNG_HEAD = 8;
    private static final int PNG_CHUNK = 12;
    private static final int IEND = 0x49454e44;

    private Completeness() {}

    static void check(ImageFormat format, byte[] bytes) {
        boolean whole = switch (format) {
            case PNG -> png(bytes);
            // The reader grumbles where an EXIF thumbnail's end is taken for the picture's.
            case JPEG -> ends(bytes);
            case GIF -> Frames.wholeGif(bytes);
            case WEBP -> little(bytes, 4) + 8L <= bytes.length;
            // The header states the file's length; some writers leave it 0.
            case BMP -> bytes.length >= 26 && little(bytes, 2) <= bytes.length;
            // Its parts may lie anywhere: the reader notices.
            case TIFF -> bytes.length > 8;
        };
        if (!whole) {
            throw new MediaException(Reason.TRUNCATED, "the " + format + " picture ends too early", null);
        }
    }

    private static boolean png(byte[] bytes) {
        ByteBuffer chunks = ByteBuffer.wrap(bytes);
        long at = PNG_HEAD;
        while (at + PNG_CHUNK <= bytes.length) {
            long length = chunks.getInt((int) at) & 0xffffffffL;
            if (chunks.getInt((int) at + 4) == IEND) {
                return true;
            }
            at += PNG_CHUNK + length;
        }
        return false;
    }

    /** Looks for the end mark, as cameras append bytes of their own behind it. */
    private static boolean ends(byte[] bytes) {
        for (int i = bytes.length - 2; i >= 2; i--) {
            if (bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) 0xd9) {
                return true;
            }
        }
        return false;
    }

    private static long little(byte[] bytes, int at) {
        return bytes.length < at + 4
                ? Long.MAX_VALUE - PNG_CHUNK
                : ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at) & 0xffffffffL;
    }
}
