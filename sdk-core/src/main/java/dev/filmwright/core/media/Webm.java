package dev.filmwright.core.media;

import dev.filmwright.media.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** WebM: elements with an id and a length of variable size each (RFC 8794, 4 to 6; RFC 9559, 5). */
final class Webm {
    private static final int DOC_TYPE = 0x4282;
    private static final int SEGMENT = 0x18538067;
    private static final int VOID = 0xEC;
    private static final int LONGEST_HEAD = 1024;
    private static final int LONGEST_DOC_TYPE = 16;
    private static final long UNKNOWN = -1;

    private final Clips.Bytes bytes;
    private long at;

    private Webm(Clips.Bytes bytes) {
        this.bytes = bytes;
    }

    static MediaType check(Clips.Bytes bytes) throws IOException {
        return new Webm(bytes).check();
    }

    private MediaType check() throws IOException {
        id();
        long length = length();
        if (length == UNKNOWN || length > LONGEST_HEAD) {
            throw Clips.corrupt("its head says it is longer than " + LONGEST_HEAD + " bytes");
        }
        if (!docType(at + length).equals("webm")) {
            throw Clips.unknown();
        }
        long id = id();
        while (id == VOID) {
            skip("a gap");
            id = id();
        }
        if (id != SEGMENT) {
            throw Clips.corrupt("its head is not followed by a segment");
        }
        skip("its segment");
        return MediaType.WEBM;
    }

    /** Reads the head's elements, and ends behind the last. */
    private String docType(long end) throws IOException {
        String found = "";
        while (at < end) {
            long id = id();
            long length = length();
            if (length == UNKNOWN || length > end - at) {
                throw Clips.corrupt("an element leads out of its head");
            }
            if (id == DOC_TYPE) {
                found = text((int) Math.min(length, LONGEST_DOC_TYPE));
            }
            at += length;
        }
        return found;
    }

    private String text(int length) throws IOException {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) bytes.int8(at + i);
        }
        // It may be filled up with zeros.
        return new String(text, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    private void skip(String what) throws IOException {
        long length = length();
        if (length == UNKNOWN) {
            // What is written while it is recorded leaves this open.
            at = bytes.size();
        } else if (length > bytes.size() - at) {
            throw Clips.truncated(what);
        } else {
            at += length;
        }
    }

    /** Reads an element's id, its marker kept. */
    private long id() throws IOException {
        int width = width();
        if (width > Integer.BYTES) {
            throw Clips.corrupt("an id of an element is too long");
        }
        return number(width);
    }

    private long length() throws IOException {
        int width = width();
        long value = number(width) & ~(1L << (7 * width));
        return value == (1L << (7 * width)) - 1 ? UNKNOWN : value;
    }

    private int width() throws IOException {
        int first = bytes.int8(at);
        if (first == 0) {
            throw Clips.corrupt("a number is too long");
        }
        return Integer.numberOfLeadingZeros(first) - (Integer.SIZE - Byte.SIZE) + 1;
    }

    private long number(int width) throws IOException {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = value << Byte.SIZE | bytes.int8(at + i);
        }
        at += width;
        return value;
    }
}
