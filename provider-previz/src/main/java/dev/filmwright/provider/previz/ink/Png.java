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
        int at = 0;
        for (int y = 0; y < height; y++) {
            data[at++] = (byte) (y == 0 ? FILTER_SUB : FILTER_UP);
            int row = y * width;
            for (int x = 0; x < width; x++) {
                int here = pixels[row + x];
                int base = y > 0 ? pixels[row - width + x] : x > 0 ? pixels[row + x - 1] : 0;
                data[at++] = (byte) ((here >> 16) - (base >> 16));
                data[at++] = (byte) ((here >> 8) - (base >> 8));
                data[at++] = (byte) (here - base);
            }
        }
        return data;
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
