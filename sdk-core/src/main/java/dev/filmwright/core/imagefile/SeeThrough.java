package dev.filmwright.core.imagefile;

/** Whether parts of a picture can be seen through, by what its file says before the pixels. */
public final class SeeThrough {
    private static final int PNG_COLOURS = 25;
    private static final int WEBP_CHUNK = 12;
    private static final int WEBP_FLAGS = 20;
    private static final int WEBP_ALPHA = 0x10;
    /** Of the lossless bit stream: a signature, 14 bits of width, 14 of height, then the bit for alpha. */
    private static final int WEBP_LOSSLESS_BITS = 24;

    private SeeThrough() {}

    /**
     * Returns whether a file says so.
     *
     * @see <a href="https://www.w3.org/TR/png-3/">PNG</a>, sections 11.2.1 and 11.3.1
     * @see <a href="https://developers.google.com/speed/webp/docs/riff_container">WebP container</a>
     */
    public static boolean in(ImageFormat format, byte[] bytes) {
        return switch (format) {
            case PNG -> png(bytes);
            case WEBP -> webp(bytes);
            default -> false;
        };
    }

    private static boolean png(byte[] bytes) {
        if (bytes.length > PNG_COLOURS && (bytes[PNG_COLOURS] & 4) != 0) {
            return true;
        }
        PngChunks chunks = new PngChunks(bytes);
        while (chunks.next() && !chunks.type().equals("IDAT")) {
            if (chunks.type().equals("tRNS")) {
                return true;
            }
        }
        return false;
    }

    private static boolean webp(byte[] bytes) {
        if (bytes.length <= WEBP_LOSSLESS_BITS) {
            return false;
        }
        if (Bytes.at(bytes, WEBP_CHUNK, "VP8X")) {
            return (bytes[WEBP_FLAGS] & WEBP_ALPHA) != 0;
        }
        return Bytes.at(bytes, WEBP_CHUNK, "VP8L") && (bytes[WEBP_LOSSLESS_BITS] & WEBP_ALPHA) != 0;
    }
}
