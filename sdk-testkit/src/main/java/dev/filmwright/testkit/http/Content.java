package dev.filmwright.testkit.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;

/** A body: bytes there are, or bytes made while they are sent. */
interface Content {
    long length();

    /** Writes the bytes from {@code from}, inclusive, to {@code to}, exclusive. */
    void write(OutputStream out, long from, long to) throws IOException;

    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public void write(OutputStream out, long from, long to) throws IOException {
                out.write(bytes, (int) from, (int) (to - from));
            }
        };
    }

    static Content huge(long length) {
        byte[] block = new byte[8192];
        Arrays.fill(block, (byte) ' ');
        return new Content() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public void write(OutputStream out, long from, long to) throws IOException {
                for (long at = from; at < to; at += block.length) {
                    out.write(block, 0, (int) Math.min(block.length, to - at));
                }
            }
        };
    }

    default Content part(long from, long to) {
        Content whole = this;
        return new Content() {
            @Override
            public long length() {
                return to - from;
            }

            @Override
            public void write(OutputStream out, long first, long last) throws IOException {
                whole.write(out, from + first, from + last);
            }
        };
    }

    /** Returns an entity tag: equal for equal bytes. */
    static String tag(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return "\"" + Long.toHexString(crc.getValue()) + "-" + bytes.length + "\"";
    }
}
