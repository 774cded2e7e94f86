package dev.filmwright.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes MP4 files of three boxes, without a track: all there by their structure (ISO/IEC 14496-12), with nothing to see. */
final class TinyMp4 {
    private static final int HEADER = 8;

    private TinyMp4() {}

    /** Returns a clip; equal seeds give equal bytes. */
    static byte[] of(int seed) {
        ByteArrayOutputStream clip = new ByteArrayOutputStream();
        clip.writeBytes(box("ftyp", "isom\0\0\2\0isom".getBytes(StandardCharsets.ISO_8859_1)));
        clip.writeBytes(box("moov", new byte[0]));
        clip.writeBytes(box("mdat", number(seed)));
        return clip.toByteArray();
    }

    private static byte[] box(String name, byte[] content) {
        ByteArrayOutputStream box = new ByteArrayOutputStream();
        box.writeBytes(number(HEADER + content.length));
        box.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        box.writeBytes(content);
        return box.toByteArray();
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }
}
