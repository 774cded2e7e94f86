package dev.filmwright.core.imagefile;

import java.io.ByteArrayOutputStream;

/**
 * Walks the blocks of a GIF without decoding them.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF 89a</a>
 */
final class GifBlocks {
    static final int IMAGE = 0x2c;
    static final int TRAILER = 0x3b;
    static final int CONTROL = 0x21f9;
    static final int COMMENT = 0x21fe;
    static final int APPLICATION = 0x21ff;

    private static final int HEAD = 13;
    private static final int PACKED = 10;
    private static final int EXTENSION = 0x21;

    private final byte[] bytes;
    private int next;
    private int kind;
    private int head;
    private int parts;

    GifBlocks(byte[] bytes) {
        this.bytes = bytes;
        next = bytes.length < HEAD ? bytes.length : HEAD + palette(bytes[PACKED]);
    }

    /** Returns where the first block begins: behind the head and the palette of all frames. */
    int first() {
        return Math.min(bytes.length, bytes.length < HEAD ? bytes.length : HEAD + palette(bytes[PACKED]));
    }

    /** Goes on to the next block; returns {@code false} behind the trailer and where the bytes end. */
    boolean next() {
        head = next;
        if (kind == TRAILER || head >= bytes.length) {
            return false;
        }
        kind = bytes[head] & 0xff;
        switch (kind) {
            case TRAILER -> next = head + 1;
            case IMAGE -> {
                if (head + 10 >= bytes.length) {
                    return false;
                }
                parts = head + 11 + palette(bytes[head + 9]);
                next = skip(parts);
            }
            case EXTENSION -> {
                if (head + 2 > bytes.length - 1) {
                    return false;
                }
                kind = EXTENSION << 8 | bytes[head + 1] & 0xff;
                parts = head + 2;
                next = skip(parts);
            }
            default -> {
                return false;
            }
        }
        return next <= bytes.length;
    }

    private static int palette(byte packed) {
        return (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);
    }

    private int skip(int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != 0) {
            at += (bytes[at] & 0xff) + 1;
        }
        return at + 1;
    }

    /** Returns {@link #IMAGE}, {@link #TRAILER}, or 0x2100 and the label of an extension. */
    int kind() {
        return kind;
    }

    /** Returns where the block begins. */
    int head() {
        return head;
    }

    /** Returns where the block ends. */
    int end() {
        return next;
    }

    /** Returns where the block's parts begin, each with its length before it. */
    int parts() {
        return parts;
    }

    /** Returns the parts joined, those behind the first {@code most} bytes left out. */
    byte[] joined(int most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = parts; at < bytes.length && bytes[at] != 0; at += (bytes[at] & 0xff) + 1) {
            int length = Math.min(bytes[at] & 0xff, bytes.length - at - 1);
            if (out.size() + length > most) {
                break;
            }
            out.write(bytes, at + 1, length);
        }
        return out.toByteArray();
    }
}
