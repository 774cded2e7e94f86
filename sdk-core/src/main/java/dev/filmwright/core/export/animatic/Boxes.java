package dev.filmwright.core.export.animatic;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Puts ISO base media file format boxes together (ISO/IEC 14496-12, 4.2). */
final class Boxes {
    /** Bytes before a box's contents. */
    static final int HEADER = 8;

    /** Bytes before a box's contents where they may be longer than 4 GB. */
    static final int LONG_HEADER = 16;

    private Boxes() {}

    /** Returns a box of a type, its contents one after the other. */
    static byte[] box(String type, byte[]... contents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int size = HEADER;
        for (byte[] content : contents) {
            size += content.length;
        }
        out.writeBytes(ints(size));
        out.writeBytes(text(type));
        for (byte[] content : contents) {
            out.writeBytes(content);
        }
        return out.toByteArray();
    }

    /** Returns a box that starts with a version and flags. */
    static byte[] full(String type, int version, int flags, byte[]... contents) {
        byte[][] all = new byte[contents.length + 1][];
        all[0] = ints((version << 24) | flags);
        System.arraycopy(contents, 0, all, 1, contents.length);
        return box(type, all);
    }

    /** Returns the start of the media data box of so many bytes. */
    static byte[] mediaHeader(long size) {
        if (size + HEADER <= 0xFFFF_FFFFL) {
            return ByteBuffer.allocate(HEADER)
                    .putInt((int) (size + HEADER))
                    .put(text("mdat"))
                    .array();
        }
        return ByteBuffer.allocate(LONG_HEADER)
                .putInt(1)
                .put(text("mdat"))
                .putLong(size + LONG_HEADER)
                .array();
    }

    /** Returns numbers of 32 bits. */
    static byte[] ints(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * values.length);
        buffer.asIntBuffer().put(values);
        return buffer.array();
    }

    /** Returns numbers of 16 bits. */
    static byte[] shorts(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(Short.BYTES * values.length);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        return buffer.array();
    }

    /** Returns numbers of 8 bits. */
    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return bytes;
    }

    /** Returns a time: 64 bits in a box of version 1, 32 in one of version 0. */
    static byte[] time(int version, long value) {
        return version == 1 ? ByteBuffer.allocate(Long.BYTES).putLong(value).array() : ints((int) value);
    }

    /** Returns the bytes of plain text. */
    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
