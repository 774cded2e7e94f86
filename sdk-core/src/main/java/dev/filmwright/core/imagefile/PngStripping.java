package dev.filmwright.core.imagefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** Keeps a PNG's chunks of pixels and how to show them, and the texts in which tools keep how it was generated. */
final class PngStripping {
    private static final Set<String> SHOWN = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI",
            "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");
    private static final Set<String> TEXTS = Set.of("tEXt", "zTXt", "iTXt", "comf");
    private static final Set<String> GENERATION =
            Set.of("parameters", "prompt", "workflow", "invokeai_metadata", "sd-metadata", "fooocus_scheme");

    private PngStripping() {}

    static Optional<byte[]> strip(byte[] bytes, Remainder remainder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, PngChunks.SIGNATURE);
        PngChunks chunks = new PngChunks(bytes);
        while (chunks.next()) {
            if (kept(bytes, chunks)) {
                int from = chunks.start() - PngChunks.HEAD;
                out.write(bytes, from, chunks.end() + PngChunks.CHECKSUM - from);
            }
            if (chunks.type().equals("IHDR")) {
                remainder.exif().ifPresent(exif -> chunk(out, "eXIf", exif));
                remainder.xmp().ifPresent(xmp -> chunk(out, "iTXt", xmpText(xmp)));
            }
        }
        return chunks.type().equals("IEND") ? Optional.of(out.toByteArray()) : Optional.empty();
    }

    private static boolean kept(byte[] bytes, PngChunks chunks) {
        if (SHOWN.contains(chunks.type())) {
            return true;
        }
        int zero = Bytes.find(bytes, chunks.start(), chunks.end(), 0);
        return TEXTS.contains(chunks.type()) && GENERATION.contains(Bytes.latin(bytes, chunks.start(), zero));
    }

    private static byte[] xmpText(byte[] packet) {
        byte[] head = (PngCarrier.XMP + "\0\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(head.length + packet.length)
                .put(head)
                .put(packet)
                .array();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 checksum = new CRC32();
        checksum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }
}
