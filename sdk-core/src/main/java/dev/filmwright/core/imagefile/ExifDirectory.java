package dev.filmwright.core.imagefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One directory of a TIFF structure: its entries by tag, their values read only when asked for.
 *
 * @see <a href="https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF 6.0, section 2</a>
 */
final class ExifDirectory {
    private static final int ENTRIES = 1000;
    private static final int ENTRY = 12;
    private static final int INLINE = 4;
    private static final int[] UNIT = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int SIGNED_SHORT = 8;
    private static final int SIGNED_LONG = 9;
    private static final int SIGNED_RATIONAL = 10;

    private final byte[] bytes;
    private final boolean big;
    private final Map<Integer, Integer> entries = new HashMap<>();

    private ExifDirectory(byte[] bytes, boolean big) {
        this.bytes = bytes;
        this.big = big;
    }

    /** Reads the first directory of a TIFF structure; nothing if there is none. */
    static Optional<ExifDirectory> first(byte[] bytes) {
        boolean big = Bytes.at(bytes, 0, "MM\0*");
        if (bytes.length < 8 || !big && !Bytes.at(bytes, 0, "II*\0")) {
            return Optional.empty();
        }
        ExifDirectory directory = new ExifDirectory(bytes, big);
        return directory.fill(directory.unsigned32(4)) ? Optional.of(directory) : Optional.empty();
    }

    /** Reads the directory that an entry points to. */
    Optional<ExifDirectory> directory(int tag) {
        OptionalDouble offset = number(tag, 0);
        if (offset.isEmpty()) {
            return Optional.empty();
        }
        ExifDirectory directory = new ExifDirectory(bytes, big);
        return directory.fill((long) offset.getAsDouble()) ? Optional.of(directory) : Optional.empty();
    }

    private boolean fill(long offset) {
        if (offset < 8 || offset > bytes.length - 2L) {
            return false;
        }
        int count = Math.min(ENTRIES, unsigned16((int) offset));
        for (int i = 0, at = (int) offset + 2; i < count && at + ENTRY <= bytes.length; i++, at += ENTRY) {
            entries.putIfAbsent(unsigned16(at), at);
        }
        return true;
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** Where an entry's value lies, and of what type it is. */
    record Range(int type, int from, int to) {}

    /** Returns where an entry's value lies; nothing if it is not there or lies outside. */
    Optional<Range> range(int tag) {
        Integer at = entries.get(tag);
        if (at == null) {
            return Optional.empty();
        }
        int type = unsigned16(at + 2);
        long length = type < UNIT.length ? UNIT[type] * unsigned32(at + 4) : 0;
        long start = length <= INLINE ? at + 8 : unsigned32(at + 8);
        return length == 0 || start + length > bytes.length
                ? Optional.empty()
                : Optional.of(new Range(type, (int) start, (int) (start + length)));
    }

    /** Returns a text without what is behind its 0; nothing if it is empty. */
    Optional<String> text(int tag) {
        return range(tag)
                .map(range -> Texts.trimmed(Texts.utf8OrLatin(bytes, range.from, range.to)))
                .filter(text -> !text.isEmpty());
    }

    /** Returns the value at a place of an array of numbers; nothing if it is none, or a fraction of nothing. */
    OptionalDouble number(int tag, int index) {
        Optional<Range> range = range(tag);
        if (range.isEmpty()) {
            return OptionalDouble.empty();
        }
        int type = range.get().type;
        int at = range.get().from + index * UNIT[type];
        if (at + UNIT[type] > range.get().to) {
            return OptionalDouble.empty();
        }
        double value = switch (type) {
            case 1 -> bytes[at] & 0xff;
            case SHORT -> unsigned16(at);
            case SIGNED_SHORT -> (short) unsigned16(at);
            case LONG -> unsigned32(at);
            case SIGNED_LONG -> (int) unsigned32(at);
            case RATIONAL -> (double) unsigned32(at) / unsigned32(at + 4);
            case SIGNED_RATIONAL -> (double) (int) unsigned32(at) / (int) unsigned32(at + 4);
            default -> Double.NaN;
        };
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    byte[] bytes() {
        return bytes;
    }

    private int unsigned16(int at) {
        return big ? Bytes.big16(bytes, at) : Bytes.little16(bytes, at);
    }

    private long unsigned32(int at) {
        return big ? Bytes.big32(bytes, at) : Bytes.little32(bytes, at);
    }
}
