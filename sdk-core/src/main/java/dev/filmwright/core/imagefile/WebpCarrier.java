package dev.filmwright.core.imagefile;

/** The chunks of a WebP that speak of the picture. */
final class WebpCarrier {
    private WebpCarrier() {}

    static void collect(byte[] bytes, Findings findings) {
        RiffChunks chunks = new RiffChunks(bytes);
        while (chunks.next()) {
            switch (chunks.type()) {
                case "EXIF" -> findings.exif(bytes, exifStart(bytes, chunks), chunks.end());
                case "XMP " -> findings.xmp(bytes, chunks.start(), chunks.end());
                case "C2PA" -> findings.contentCredentials();
                default -> {
                    // Pixels, or how to show them.
                }
            }
        }
    }

    /** Some writers put JPEG's identifier before the directory, against the standard. */
    private static int exifStart(byte[] bytes, RiffChunks chunks) {
        boolean named = Bytes.at(bytes, chunks.start(), JpegCarrier.EXIF)
                && chunks.end() - chunks.start() >= JpegCarrier.EXIF.length();
        return named ? chunks.start() + JpegCarrier.EXIF.length() : chunks.start();
    }
}
