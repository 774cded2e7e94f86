package dev.filmwright.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes MP4 files of three boxes, without a track: all there by their structure (ISO/IEC 14496-12), with nothing to see. */
final class TinyMp4 {
    private static final int HEADER = 8;

    private TinyMp4() {}

    /** Returns a clip; equal seeds give equal bytes. */
    static byte[] of(int seed) {
        byte[] kind = box(
                "ftyp", ByteBuffer.allocate(12).put(ascii("isom")).putInt(512).put(ascii("isom")));
        byte[] movie = box("moov", ByteBuffer.allocate(0));
        byte[] data = box("mdat", ByteBuffer.allocate(Integer.BYTES).putInt(seed));
        return ByteBuffer.allocate(kind.length + movie.length + data.length)
                .put(kind)
                .put(movie)
                .put(data)
                .array();
    }

    private static byte[] box(String name, ByteBuffer content) {
        return ByteBuffer.allocate(HEADER + content.capacity())
                .putInt(HEADER + content.capacity())
                .put(ascii(name))
                .put(content.array())
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
