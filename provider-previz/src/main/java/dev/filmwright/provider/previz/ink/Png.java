package dev.filmwright.provider.previz.ink;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes 8-bit RGB pictures as PNG (ISO/IEC 15948): filter Up and light compression, several times faster than a general
 * encoder on drawings, which are flat. Nothing but the picture is written.
 */
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int RGB = 2;
    private static final int FILTER_SUB = 1;
    private static final int FILTER_UP = 2;
    private static final int LEVEL = 1;

    private Png() {}

    /** Returns the picture's bytes; {@code pixels} are {@code 0xRRGGBB}, row by row. */
    public static byte[] encode(int[] pixels, int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(pixels.length / 2 + 1024);
        out.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put((byte) 8).put((byte) RGB);
        chunk(out, "IHDR", header.array(), header.capacity());
        byte[] data = filtered(pixels, width, height);
        Deflater deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(data);
            deflater.finish();
            byte[] packed = new byte[data.length + data.length / 1000 + 64];
            int length = 0;
            while (!deflater.finished()) {
                length += deflater.deflate(packed, length, packed.length - length);
            }
            chunk(out, "IDAT", packed, length);
        } finally {
            deflater.end();
        }
        chunk(out, "IEND", new byte[0], 0);
        return out.toByteArray();
    }

    private static byte[] filtered(int[] pixels, int width, int height) {
        byte[] data = new byte[(width * 3 + 1) * height];
        for (int y = 0; y < height; y++) {
            int at = y * (width * 3 + 1);
            data[at] = (byte) (y == 0 ? FILTER_SUB : FILTER_UP);
            if (y == 0) {
                first(pixels, width, data);
            } else {
                up(pixels, y * width, width, data, at + 1);
            }
        }
        return data;
    }

    private static void first(int[] pixels, int width, byte[] data) {
        int left = 0;
        for (int x = 0; x < width; x++) {
            store(pixels[x], left, data, 1 + 3 * x);
            left = pixels[x];
        }
    }

    /** Most pixels equal the one above, and the array is full of zeros already. */
    private static void up(int[] pixels, int row, int width, byte[] data, int at) {
        for (int x = 0; x < width; x++) {
            int here = pixels[row + x];
            int above = pixels[row - width + x];
            if (here != above) {
                store(here, above, data, at + 3 * x);
            }
        }
    }

    private static void store(int here, int base, byte[] data, int at) {
        data[at] = (byte) ((here >> 16) - (base >> 16));
        data[at + 1] = (byte) ((here >> 8) - (base >> 8));
        data[at + 2] = (byte) (here - base);
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        out.writeBytes(name);
        out.write(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
