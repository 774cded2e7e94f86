package dev.filmwright.core.imagefile;

/**
 * Walks the chunks of a WebP without trusting a length in it.
 *
 * @see <a href="https://developers.google.com/speed/webp/docs/riff_container">the WebP container</a>
 */
final class RiffChunks {
    static final int FILE_HEAD = 12;
    static final int HEAD = 8;

    private final byte[] bytes;
    private final int to;
    private int next;
    private String type = "";
    private int start;
    private int end;

    /** Walks the file's chunks. */
    RiffChunks(byte[] bytes) {
        this(bytes, FILE_HEAD, (int) Math.min(bytes.length, Bytes.little32(bytes, 4) + HEAD));
    }

    /** Walks the chunks between two places. */
    RiffChunks(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.to = to;
        next = from;
    }

    /** Goes on to the next chunk; returns {@code false} after the last whole one. */
    boolean next() {
        if (next + HEAD > to) {
            return false;
        }
        long length = Bytes.little32(bytes, next + 4);
        if (length > to - next - HEAD) {
            return false;
        }
        type = Bytes.latin(bytes, next, next + 4);
        start = next + HEAD;
        end = start + (int) length;
        next = end + (int) (length & 1);
        return true;
    }

    String type() {
        return type;
    }

    /** Returns where the chunk's data begin. */
    int start() {
        return start;
    }

    /** Returns where the chunk's data end, a byte that fills not counted. */
    int end() {
        return end;
    }
}
