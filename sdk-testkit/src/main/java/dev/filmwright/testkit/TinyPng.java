package dev.filmwright.testkit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes pictures of 32×18 pixels in one colour, without {@code java.desktop}.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">the PNG specification</a>
 */
final class TinyPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int WIDTH = 32;
    private static final int HEIGHT = 18;
    private static final byte BITS = 8;
    private static final byte TRUE_COLOUR = 2;

    private TinyPng() {}

    /** Returns a picture in the colour that the lower 24 bits say, as red, green and blue. */
    static byte[] of(int colour) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream png = new DataOutputStream(bytes)) {
            png.write(SIGNATURE);
            byte[] header = ByteBuffer.allocate(13)
                    .putInt(WIDTH)
                    .putInt(HEIGHT)
                    .put(BITS)
                    .put(TRUE_COLOUR)
                    .array();
            chunk(png, "IHDR", header);
            chunk(png, "IDAT", pixels(colour));
            chunk(png, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] pixels(int colour) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes)) {
            for (int y = 0; y < HEIGHT; y++) {
                // Each row begins with its filter: none.
                packed.write(0);
                for (int x = 0; x < WIDTH; x++) {
                    packed.write(colour >> 16);
                    packed.write(colour >> 8);
                    packed.write(colour);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream png, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        png.writeInt(data.length);
        png.write(name);
        png.write(data);
        png.writeInt((int) crc.getValue());
    }
}
