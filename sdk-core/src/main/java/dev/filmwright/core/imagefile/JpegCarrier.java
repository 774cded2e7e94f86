package dev.filmwright.core.imagefile;

/** The segments of a JPEG that speak of the picture. */
final class JpegCarrier {
    /** EXIF's identifier in a segment APP1. */
    static final String EXIF = "Exif\0\0";

    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final int APP1 = 0xe1;
    private static final int APP11 = 0xeb;
    private static final int COMMENT = 0xfe;

    private JpegCarrier() {}

    static void collect(byte[] bytes, Findings findings) {
        JpegSegments segments = new JpegSegments(bytes);
        while (segments.next() && segments.marker() != JpegSegments.SCAN) {
            int start = segments.start();
            int end = segments.end();
            if (segments.marker() == APP1 && Bytes.at(bytes, start, EXIF) && end - start >= EXIF.length()) {
                findings.exif(bytes, start + EXIF.length(), end);
            } else if (segments.marker() == APP1 && Bytes.at(bytes, start, XMP) && end - start >= XMP.length()) {
                findings.xmp(bytes, start + XMP.length(), end);
            } else if (segments.marker() == APP11 && Bytes.at(bytes, start, "JP")) {
                findings.contentCredentials();
            } else if (segments.marker() == COMMENT) {
                findings.text("Comment", Texts.utf8OrLatin(bytes, start, end));
            }
        }
    }
}
