package dev.filmwright.core.imagefile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Keeps a JPEG's tables and scans, and of its application segments those that say how to show it. */
final class JpegStripping {
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

    private JpegStripping() {}

    /** What follows the end mark goes too: other pictures, each with EXIF of its own. */
    static Optional<byte[]> strip(byte[] bytes, Remainder remainder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, 2);
        JpegSegments segments = new JpegSegments(bytes);
        boolean begun = false;
        while (segments.next()) {
            if (!begun && segments.marker() != APP0) {
                remainder.exif().ifPresent(exif -> segment(out, JpegCarrier.EXIF, exif));
                remainder.xmp().ifPresent(xmp -> segment(out, XMP, xmp));
                begun = true;
            }
            if (kept(bytes, segments)) {
                int end = segments.marker() == JpegSegments.SCAN ? segments.scanEnd() : segments.end();
                out.write(bytes, segments.head(), end - segments.head());
            }
            if (segments.marker() == JpegSegments.END) {
                return Optional.of(out.toByteArray());
            }
        }
        return Optional.empty();
    }

    private static boolean kept(byte[] bytes, JpegSegments segments) {
        int marker = segments.marker();
        if (marker < APP0 || marker > APP15) {
            return marker != COMMENT;
        }
        int start = segments.start();
        return marker == APP0 && Bytes.at(bytes, start, "JFIF\0")
                || marker == APP2 && Bytes.at(bytes, start, "ICC_PROFILE\0")
                || marker == APP14 && Bytes.at(bytes, start, "Adobe");
    }

    private static void segment(ByteArrayOutputStream out, String name, byte[] data) {
        int length = 2 + name.length() + data.length;
        out.write(0xff);
        out.write(APP1);
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(data);
    }
}
