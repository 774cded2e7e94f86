package dev.filmwright.core.imagefile;

/**
 * Walks the marker segments of a JPEG up to its pixels or its end.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
 */
final class JpegSegments {
    static final int SCAN = 0xda;
    static final int END = 0xd9;

    private final byte[] bytes;
    private int next = 2;
    private int marker;
    private int head;
    private int start;
    private int end;

    JpegSegments(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Goes on to the next segment; returns {@code false} where none is. What follows a scan's head is skipped. */
    boolean next() {
        if (marker == SCAN) {
            skipScan();
        }
        // Any number of fill bytes may stand before a marker.
        head = next;
        while (head + 1 < bytes.length && bytes[head] == (byte) 0xff && bytes[head + 1] == (byte) 0xff) {
            head++;
        }
        if (head + 1 >= bytes.length || bytes[head] != (byte) 0xff || marker == END) {
            return false;
        }
        marker = bytes[head + 1] & 0xff;
        start = head + 2;
        end = start;
        next = start;
        return alone(marker) || measure();
    }

    private boolean measure() {
        if (start + 2 > bytes.length) {
            return false;
        }
        int length = Bytes.big16(bytes, start);
        if (length < 2 || length > bytes.length - start) {
            return false;
        }
        end = start + length;
        start += 2;
        next = end;
        return true;
    }

    private void skipScan() {
        while (next + 1 < bytes.length && (bytes[next] != (byte) 0xff || inScan(bytes[next + 1] & 0xff))) {
            next++;
        }
    }

    /** Within coded pixels a 0xff is followed by a 0, by a restart mark or by another one that fills. */
    private static boolean inScan(int following) {
        return following == 0 || following >= 0xd0 && following <= 0xd7 || following == 0xff;
    }

    private static boolean alone(int marker) {
        return marker == END || marker == 1 || marker >= 0xd0 && marker <= 0xd8;
    }

    int marker() {
        return marker;
    }

    /** Returns where the marker stands. */
    int head() {
        return head;
    }

    /** Returns where the segment's data begin. */
    int start() {
        return start;
    }

    /** Returns where the segment's data end. */
    int end() {
        return end;
    }

    /** Returns where the coded pixels of the scan end whose head this is. */
    int scanEnd() {
        int at = next;
        skipScan();
        int scanEnd = next;
        next = at;
        return scanEnd;
    }
}
