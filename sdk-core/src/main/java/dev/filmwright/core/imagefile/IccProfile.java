package dev.filmwright.core.imagefile;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the colour profile in a file; at most 8 MiB of it.
 *
 * @see <a href="https://www.color.org/specification/ICC.1-2022-05.pdf">ICC.1, annex B on embedding</a>
 */
public final class IccProfile {
    private static final int MOST = 8 << 20;
    private static final int HEAD = 128;
    private static final int TIFF_TAG = 34675;
    private static final int APP2 = 0xe2;
    private static final String JPEG_NAME = "ICC_PROFILE\0";

    private IccProfile() {}

    /** Returns the profile's bytes as they are in the file, unverified; nothing if there is none or too much of it. */
    public static Optional<byte[]> in(ImageFormat format, byte[] bytes) {
        return switch (format) {
            case JPEG -> jpeg(bytes);
            case PNG -> png(bytes);
            case WEBP -> webp(bytes);
            case TIFF ->
                ExifDirectory.first(bytes)
                        .flatMap(root -> root.range(TIFF_TAG))
                        .flatMap(range -> part(bytes, range.from(), range.to()));
            case GIF, BMP -> Optional.empty();
        };
    }

    private static Optional<byte[]> part(byte[] bytes, int from, int to) {
        return to - from < HEAD || to - from > MOST
                ? Optional.empty()
                : Optional.of(Arrays.copyOfRange(bytes, from, to));
    }

    /** Name, 0, method, zlib stream; before the pixels. */
    private static Optional<byte[]> png(byte[] bytes) {
        PngChunks chunks = new PngChunks(bytes);
        while (chunks.next() && !chunks.type().equals("IDAT")) {
            if (chunks.type().equals("iCCP")) {
                int zero = Bytes.find(bytes, chunks.start(), chunks.end(), 0);
                return zero + 2 > chunks.end()
                        ? Optional.empty()
                        : Inflating.inflate(bytes, zero + 2, chunks.end(), MOST).filter(icc -> icc.length >= HEAD);
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> webp(byte[] bytes) {
        RiffChunks chunks = new RiffChunks(bytes);
        while (chunks.next()) {
            if (chunks.type().equals("ICCP")) {
                return part(bytes, chunks.start(), chunks.end());
            }
        }
        return Optional.empty();
    }

    /** Segments of 64 kB, numbered; here in the order in which they stand, as writers put them. */
    private static Optional<byte[]> jpeg(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JpegSegments segments = new JpegSegments(bytes);
        while (segments.next() && segments.marker() != JpegSegments.SCAN && out.size() <= MOST) {
            int start = segments.start() + JPEG_NAME.length() + 2;
            if (segments.marker() == APP2 && Bytes.at(bytes, segments.start(), JPEG_NAME) && start <= segments.end()) {
                out.write(bytes, start, segments.end() - start);
            }
        }
        return out.size() < HEAD || out.size() > MOST ? Optional.empty() : Optional.of(out.toByteArray());
    }
}
