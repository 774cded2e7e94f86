package dev.filmwright.core.imagefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Keeps a WebP's chunks of pixels and how to show them. */
final class WebpStripping {
    private static final Set<String> SHOWN = Set.of("VP8X", "ICCP", "ANIM", "ANMF", "ALPH", "VP8 ", "VP8L");
    private static final int HAS_XMP = 0x04;
    private static final int HAS_EXIF = 0x08;

    private WebpStripping() {}

    static Optional<byte[]> strip(byte[] bytes, Remainder remainder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, RiffChunks.FILE_HEAD);
        RiffChunks chunks = new RiffChunks(bytes);
        boolean extended = false;
        while (chunks.next()) {
            extended |= chunks.type().equals("VP8X") && chunks.end() > chunks.start();
            if (SHOWN.contains(chunks.type())) {
                chunk(out, chunks.type(), bytes, chunks.start(), chunks.end());
            }
        }
        // Only the extended form has a place for them; without it there were none by the standard either.
        Optional<byte[]> exif = remainder.exif().filter(extended(extended));
        Optional<byte[]> xmp = remainder.xmp().filter(extended(extended));
        exif.ifPresent(data -> chunk(out, "EXIF", data, 0, data.length));
        xmp.ifPresent(data -> chunk(out, "XMP ", data, 0, data.length));
        byte[] file = out.toByteArray();
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - RiffChunks.HEAD);
        if (extended) {
            int flags = flagsAt(file);
            int shown = file[flags] & ~(HAS_EXIF | HAS_XMP);
            file[flags] = (byte) (shown | (exif.isPresent() ? HAS_EXIF : 0) | (xmp.isPresent() ? HAS_XMP : 0));
        }
        return Optional.of(file);
    }

    private static java.util.function.Predicate<byte[]> extended(boolean extended) {
        return data -> extended;
    }

    private static int flagsAt(byte[] file) {
        RiffChunks chunks = new RiffChunks(file);
        while (chunks.next() && !chunks.type().equals("VP8X")) {
            // On to it.
        }
        return chunks.start();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int from, int to) {
        out.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(to - from)
                .array());
        out.write(data, from, to - from);
        if ((to - from & 1) != 0) {
            out.write(0);
        }
    }
}
