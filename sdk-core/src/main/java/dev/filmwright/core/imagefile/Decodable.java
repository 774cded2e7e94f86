package dev.filmwright.core.imagefile;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;

/**
 * What of a file a decoder gets to see: enough for the pixels, and nothing that has made decoders take memory or time
 * without end.
 */
public final class Decodable {
    private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int SCANS = 200;

    private Decodable() {}

    /**
     * Returns the bytes for the decoder; the file's own where nothing has to be left out.
     *
     * @param pixels the most allowed, of eight bytes each
     */
    public static byte[] part(ImageFormat format, byte[] bytes, long pixels) throws Undecodable {
        return switch (format) {
            case PNG -> png(bytes);
            case JPEG -> jpeg(bytes);
            case BMP -> bmp(bytes);
            case TIFF -> TiffDecodable.firstPage(bytes, pixels);
            case WEBP -> WebpAnimation.in(bytes).map(WebpAnimation::still).orElse(bytes);
            case GIF -> bytes;
        };
    }

    /** Compressed texts and profiles go: the decoder would inflate them. */
    private static byte[] png(byte[] bytes) {
        PngChunks chunks = new PngChunks(bytes);
        boolean pure = true;
        while (pure && chunks.next()) {
            pure = PIXELS.contains(chunks.type());
        }
        if (pure) {
            return bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, PngChunks.SIGNATURE);
        chunks = new PngChunks(bytes);
        while (chunks.next()) {
            if (PIXELS.contains(chunks.type())) {
                int from = chunks.start() - PngChunks.HEAD;
                out.write(bytes, from, chunks.end() + PngChunks.CHECKSUM - from);
            }
        }
        return out.toByteArray();
    }

    /** Each scan, were it of a hundred bytes only, goes over all pixels. */
    private static byte[] jpeg(byte[] bytes) throws Undecodable {
        JpegSegments segments = new JpegSegments(bytes);
        int scans = 0;
        while (segments.next()) {
            if (segments.marker() == JpegSegments.SCAN && ++scans > SCANS) {
                throw new Undecodable(true, "it has more than " + SCANS + " scans");
            }
        }
        return bytes;
    }

    /** The decoder believes where the head says that the pixels are, and decodes a file within the file. */
    private static byte[] bmp(byte[] bytes) throws Undecodable {
        long pixels = Bytes.little32(bytes, 10);
        long head = Bytes.little32(bytes, 14);
        if (pixels > bytes.length || head < 12 || head > bytes.length - 14) {
            throw new Undecodable(false, "its head says that its pixels lie outside");
        }
        if (head >= 40) {
            long compression = Bytes.little32(bytes, 30);
            if (compression > 3) {
                throw new Undecodable(false, "it is packed in a way (" + compression + ") that is not read");
            }
            if (Bytes.little32(bytes, 46) > 256) {
                throw new Undecodable(false, "its palette claims " + Bytes.little32(bytes, 46) + " colours");
            }
        }
        return bytes;
    }

    /** Returns whether a JPEG has four colours, for print: decoders give them as they are. */
    public static boolean fourColours(byte[] jpeg) {
        return JpegHead.in(jpeg).map(head -> head.components() == 4).orElse(false);
    }

    /** Returns Adobe's word on how a JPEG's colours are coded: 0 as they are, 1 YCC, 2 YCCK; nothing if it says none. */
    public static Optional<Integer> adobeTransform(byte[] jpeg) {
        JpegSegments segments = new JpegSegments(jpeg);
        while (segments.next() && segments.marker() != JpegSegments.SCAN) {
            int start = segments.start();
            if (segments.marker() == 0xee && Bytes.at(jpeg, start, "Adobe") && segments.end() - start >= 12) {
                return Optional.of(jpeg[start + 11] & 0xff);
            }
        }
        return Optional.empty();
    }

    /** Thrown where a file is not handed to a decoder. */
    public static final class Undecodable extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean beyondLimits;

        Undecodable(boolean beyondLimits, String message) {
            super(message);
            this.beyondLimits = beyondLimits;
        }

        /** Returns whether it is too much, not wrong. */
        public boolean beyondLimits() {
            return beyondLimits;
        }
    }
}
