package dev.filmwright.core.media;

/**
 * Walks the blocks of a GIF without decoding them: to count its frames, and to see that it ends.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF 89a</a>
 */
final class GifFrames {
    private static final int HEAD = 13;
    private static final int PACKED = 10;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;
    private static final int TRAILER = 0x3b;

    private final byte[] bytes;
    private int at;
    private int frames;

    private GifFrames(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns whether the file goes on to its trailer. */
    static boolean whole(byte[] bytes) {
        return new GifFrames(bytes).walk();
    }

    /** Returns how many frames there are. */
    static int count(byte[] bytes) {
        GifFrames gif = new GifFrames(bytes);
        gif.walk();
        return gif.frames;
    }

    private boolean walk() {
        if (bytes.length < HEAD) {
            return false;
        }
        at = HEAD + palette(bytes[PACKED]);
        while (at < bytes.length) {
            int block = bytes[at++] & 0xff;
            if (block == TRAILER) {
                return true;
            } else if (block == IMAGE) {
                frames++;
                at += at + 8 < bytes.length ? 10 + palette(bytes[at + 8]) : bytes.length;
                skipParts();
            } else if (block == EXTENSION) {
                at++;
                skipParts();
            } else {
                return false;
            }
        }
        return false;
    }

    private static int palette(byte packed) {
        return (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);
    }

    private void skipParts() {
        while (at < bytes.length) {
            int length = bytes[at] & 0xff;
            at += length + 1;
            if (length == 0) {
                return;
            }
        }
    }
}
