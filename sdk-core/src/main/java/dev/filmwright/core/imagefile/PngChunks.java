package dev.filmwright.core.imagefile;

/**
 * Walks the chunks of a PNG up to its end chunk without trusting a length in it.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#5Chunk-layout">PNG, section 5.3</a>
 */
final class PngChunks {
    static final int SIGNATURE = 8;
    static final int HEAD = 8;
    static final int CHECKSUM = 4;

    private final byte[] bytes;
    private int next = SIGNATURE;
    private String type = "";
    private int start;
    private int end;

    PngChunks(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Goes on to the next chunk; returns {@code false} after the last whole one. */
    boolean next() {
        if (type.equals("IEND") || next + HEAD + CHECKSUM > bytes.length) {
            return false;
        }
        long length = Bytes.big32(bytes, next);
        if (length > bytes.length - next - HEAD - CHECKSUM) {
            return false;
        }
        if (!Bytes.at(bytes, next + 4, type) || type.isEmpty()) {
            // A file may have a million chunks of one type: no string for each.
            type = Bytes.latin(bytes, next + 4, next + HEAD);
        }
        start = next + HEAD;
        end = start + (int) length;
        next = end + CHECKSUM;
        return true;
    }

    String type() {
        return type;
    }

    /** Returns where the chunk's data begin. */
    int start() {
        return start;
    }

    /** Returns where the chunk's data end. */
    int end() {
        return end;
    }
}
