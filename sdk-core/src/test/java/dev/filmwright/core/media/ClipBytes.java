package dev.filmwright.core.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Clips made by hand, of as little as their formats allow. */
final class ClipBytes {
    private ClipBytes() {}

    static byte[] mp4(String brand) {
        return join(
                box("ftyp", join(ascii(brand), new byte[4], ascii(brand))),
                box("free", new byte[3]),
                box("moov", box("mvhd", new byte[100])),
                box("mdat", ascii("frames")));
    }

    static byte[] webm(String docType, byte[] segmentLength, byte[] segment) {
        return join(
                bytes(0x1A, 0x45, 0xDF, 0xA3, 0x80 | (4 + 3 + docType.length())),
                bytes(0x42, 0x86, 0x81, 1),
                bytes(0x42, 0x82, 0x80 | docType.length()),
                ascii(docType),
                bytes(0xEC, 0x82, 0, 0),
                bytes(0x18, 0x53, 0x80, 0x67),
                segmentLength,
                segment);
    }

    static byte[] webm() {
        return webm("webm", bytes(0x40, 5), ascii("frame"));
    }

    static byte[] box(String name, byte[] content) {
        return join(ByteBuffer.allocate(4).putInt(8 + content.length).array(), ascii(name), content);
    }

    static byte[] longBox(String name, long length, byte[] content) {
        return join(
                bytes(0, 0, 0, 1),
                ascii(name),
                ByteBuffer.allocate(8).putLong(length).array(),
                content);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
