package dev.filmwright.core.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Marks a WebP file as generated: an XMP packet with IPTC's digital source type, as readers of media look for it.
 *
 * @see <a href="https://developers.google.com/speed/webp/docs/riff_container">the WebP container</a>
 * @see <a href="https://cv.iptc.org/newscodes/digitalsourcetype/">the IPTC vocabulary</a>
 */
final class Xmp {
    private static final int RIFF_HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int EXTENDED_BYTES = 10;
    private static final int HAS_XMP = 0x04;
    private static final int HAS_ALPHA = 0x10;
    private static final int FOURCC_VP8X = fourcc("VP8X");
    private static final int FOURCC_VP8L = fourcc("VP8L");

    private Xmp() {}

    /**
     * Returns the WebP file with a packet that says so.
     *
     * @param webp a file without XMP
     * @param picture its size
     * @param packet the packet
     */
    static byte[] mark(byte[] webp, Picture picture, byte[] packet) {
        ByteBuffer in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        int first = in.getInt(RIFF_HEAD);
        boolean extended = first == FOURCC_VP8X;
        int length = webp.length + (extended ? 0 : CHUNK_HEAD + EXTENDED_BYTES) + CHUNK_HEAD + even(packet.length);
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(webp, 0, RIFF_HEAD).putInt(4, length - CHUNK_HEAD);
        if (!extended) {
            // A lossless file may be transparent without a chunk that says so.
            header(out, picture, first == FOURCC_VP8L && !picture.opaque);
        }
        out.put(webp, RIFF_HEAD, webp.length - RIFF_HEAD);
        int flags = RIFF_HEAD + CHUNK_HEAD;
        out.put(flags, (byte) (out.get(flags) | HAS_XMP));
        out.putInt(fourcc("XMP ")).putInt(packet.length).put(packet);
        return out.array();
    }

    private static void header(ByteBuffer out, Picture picture, boolean alpha) {
        out.putInt(FOURCC_VP8X).putInt(EXTENDED_BYTES).putInt(alpha ? HAS_ALPHA : 0);
        three(out, picture.width - 1);
        three(out, picture.height - 1);
    }

    private static void three(ByteBuffer out, int value) {
        out.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
    }

    private static int even(int length) {
        return length + (length & 1);
    }

    private static int fourcc(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
    }
}
