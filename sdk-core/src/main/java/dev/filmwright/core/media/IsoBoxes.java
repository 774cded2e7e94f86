package dev.filmwright.core.media;

import dev.filmwright.media.MediaType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * MP4 and QuickTime: boxes one behind the other, each with its length (ISO/IEC 14496-12, 4.2; QuickTime File Format,
 * "Atoms").
 */
final class IsoBoxes {
    private static final int HEADER = 8;
    private static final int LONG_HEADER = 16;
    private static final int MOST_BOXES = 1_000_000;
    private static final String QUICKTIME_BRAND = "qt  ";
    /** What a QuickTime file from before there were brands may begin with. */
    private static final Set<String> FIRST_OF_OLD = Set.of("moov", "mdat", "wide", "free", "skip", "pnot");

    private IsoBoxes() {}

    static MediaType check(Clips.Bytes bytes) throws IOException {
        MediaType type = type(bytes);
        boolean described = false;
        boolean filled = false;
        long at = 0;
        for (int boxes = 0; at < bytes.size(); boxes++) {
            if (boxes == MOST_BOXES) {
                throw Clips.corrupt("it has more than " + MOST_BOXES + " boxes");
            }
            String name = name(bytes, at + Integer.BYTES);
            described |= name.equals("moov");
            filled |= name.equals("mdat");
            at = end(bytes, at, name);
        }
        if (!described || !filled) {
            throw Clips.corrupt("it has no box \"" + (described ? "mdat" : "moov") + "\"");
        }
        return type;
    }

    private static MediaType type(Clips.Bytes bytes) throws IOException {
        if (bytes.size() < HEADER) {
            throw Clips.unknown();
        }
        String first = name(bytes, Integer.BYTES);
        if (first.equals("ftyp")) {
            return name(bytes, HEADER).equals(QUICKTIME_BRAND) ? MediaType.QUICKTIME : MediaType.MP4;
        }
        if (!FIRST_OF_OLD.contains(first)) {
            throw Clips.unknown();
        }
        return MediaType.QUICKTIME;
    }

    private static String name(Clips.Bytes bytes, long at) throws IOException {
        byte[] name = ByteBuffer.allocate(Integer.BYTES).putInt(bytes.int32(at)).array();
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static long end(Clips.Bytes bytes, long at, String name) throws IOException {
        long length = Integer.toUnsignedLong(bytes.int32(at));
        int header = HEADER;
        if (length == 1) {
            length = bytes.int64(at + HEADER);
            header = LONG_HEADER;
        } else if (length == 0) {
            // The last box may leave its length open.
            return bytes.size();
        }
        if (length < header) {
            throw Clips.corrupt("box \"" + printable(name) + "\" says it is " + length + " bytes long");
        }
        if (length > bytes.size() - at) {
            throw Clips.truncated("box \"" + printable(name) + "\"");
        }
        return at + length;
    }

    private static String printable(String name) {
        return name.replaceAll("[^ -~]", "?");
    }
}
