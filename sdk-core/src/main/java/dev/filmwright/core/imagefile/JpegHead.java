package dev.filmwright.core.imagefile;

import java.util.Optional;

/** The frame's head of a JPEG (T.81, B.2.2). */
record JpegHead(int width, int height, int components) {
    private static final int LENGTH = 6;

    static Optional<JpegHead> in(byte[] bytes) {
        JpegSegments segments = new JpegSegments(bytes);
        while (segments.next() && segments.marker() != JpegSegments.SCAN) {
            int marker = segments.marker();
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame && segments.end() - segments.start() >= LENGTH) {
                int at = segments.start();
                return Optional.of(
                        new JpegHead(Bytes.big16(bytes, at + 3), Bytes.big16(bytes, at + 1), bytes[at + 5] & 0xff));
            }
        }
        return Optional.empty();
    }
}
