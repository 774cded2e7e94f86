package dev.filmwright.core.imagefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The first frame of an animated WebP as a file of its own, as the decoder takes stills only.
 *
 * @see <a href="https://developers.google.com/speed/webp/docs/riff_container#animation">the WebP container</a>
 */
public final class WebpAnimation {
    private static final int FRAME_HEAD = 16;
    private static final int CANVAS = 10;
    private static final int ANIMATED = 0x02;
    private static final int HAS_ALPHA = 0x10;

    private final byte[] bytes;
    private int count;
    private int canvas;
    private int start;
    private int end;

    private WebpAnimation(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads the file; nothing if it is a still or holds no frame. */
    public static Optional<WebpAnimation> in(byte[] bytes) {
        WebpAnimation animation = new WebpAnimation(bytes);
        return animation.walk() ? Optional.of(animation) : Optional.empty();
    }

    private boolean walk() {
        RiffChunks chunks = new RiffChunks(bytes);
        while (chunks.next()) {
            int length = chunks.end() - chunks.start();
            if (chunks.type().equals("VP8X") && length >= CANVAS && (bytes[chunks.start()] & ANIMATED) != 0) {
                canvas = chunks.start();
            } else if (chunks.type().equals("ANMF") && length > FRAME_HEAD && count++ == 0) {
                start = chunks.start();
                end = chunks.end();
            }
        }
        return canvas > 0 && count > 0;
    }

    Frames frames() {
        return new Frames(
                count,
                Bytes.little24(bytes, canvas + 4) + 1,
                Bytes.little24(bytes, canvas + 7) + 1,
                2 * Bytes.little24(bytes, start),
                2 * Bytes.little24(bytes, start + 3));
    }

    /** Returns the first frame as a still. */
    public byte[] still() {
        ByteArrayOutputStream parts = new ByteArrayOutputStream(end - start);
        boolean alpha = false;
        RiffChunks chunks = new RiffChunks(bytes, start + FRAME_HEAD, end);
        while (chunks.next()) {
            if (chunks.type().equals("ALPH")
                    || chunks.type().equals("VP8 ")
                    || chunks.type().equals("VP8L")) {
                alpha |= chunks.type().equals("ALPH");
                int from = chunks.start() - RiffChunks.HEAD;
                parts.write(bytes, from, chunks.end() - from);
                if ((chunks.end() - from & 1) != 0) {
                    parts.write(0);
                }
            }
        }
        ByteBuffer still = ByteBuffer.allocate(
                        RiffChunks.FILE_HEAD + (alpha ? RiffChunks.HEAD + CANVAS : 0) + parts.size())
                .order(ByteOrder.LITTLE_ENDIAN);
        still.put(bytes, 0, RiffChunks.FILE_HEAD).putInt(4, still.capacity() - RiffChunks.HEAD);
        if (alpha) {
            still.put(new byte[] {'V', 'P', '8', 'X'}).putInt(CANVAS).putInt(HAS_ALPHA);
            still.put(bytes, start + 6, 6);
        }
        return still.put(parts.toByteArray()).array();
    }
}
