package dev.filmwright.core.imagefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Copies a TIFF's pages without what is not about showing them. Every byte copied keeps its place, so nothing has to be
 * pointed to anew; directories lose entries, and whatever nothing points to any more is 0 in the copy.
 *
 * <p>Throws {@link IndexOutOfBoundsException} where something lies outside the file.
 *
 * @see <a href="https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF 6.0</a>
 */
final class TiffPages {
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int SAMPLES = 277;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;

    private static final int ENTRY = 12;
    private static final int SHORT = 3;
    private static final int[] UNIT = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
    /** Where the pixels are, and how long: strips, tiles, and JPEG of the old kind. */
    private static final int[][] PLACES = {{273, 279}, {324, 325}, {513, 514}};
    /** Baseline and extension tags that say how to decode and show; no names, dates, places, thumbnails or notes. */
    private static final Set<Integer> SHOWN = Set.of(
            254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284,
            290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 332, 334, 336, 338, 339,
            340, 341, 342, 347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 34675);

    private final ByteBuffer in;
    private final ByteBuffer out;
    /** How many bytes may still be copied: pages can share their bytes, but not without end. */
    private long left;

    /** Copies into a file whose bytes are 0. */
    TiffPages(byte[] bytes) {
        ByteOrder order = bytes[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        in = ByteBuffer.wrap(bytes).order(order);
        out = ByteBuffer.allocate(bytes.length).order(order);
        left = 4L * bytes.length;
        copy(0, 8);
    }

    /** Copies the first page and makes it the last; returns its entries. */
    List<Integer> first() {
        int offset = firstOffset();
        List<Integer> kept = page(offset);
        out.putInt(offset + 2 + kept.size() * ENTRY, 0);
        return kept;
    }

    /** Copies all pages; returns whether they come to an end and say how long each of their parts is. */
    boolean all(int most) {
        Set<Integer> seen = new HashSet<>();
        int offset = firstOffset();
        while (offset != 0) {
            if (seen.size() == most || !seen.add(offset)) {
                return false;
            }
            List<Integer> kept = page(offset);
            for (int[] place : PLACES) {
                if (find(kept, place[0]) >= 0 && find(kept, place[1]) < 0) {
                    return false;
                }
            }
            int count = in.getShort(offset) & 0xffff;
            int next = in.getInt(offset + 2 + count * ENTRY);
            out.putInt(offset + 2 + kept.size() * ENTRY, next);
            offset = next;
        }
        return left >= 0;
    }

    byte[] copied() {
        return out.array();
    }

    private int firstOffset() {
        return in.getInt(4);
    }

    private List<Integer> page(int offset) {
        int count = in.getShort(offset) & 0xffff;
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = offset + 2 + i * ENTRY;
            if (SHOWN.contains(in.getShort(at) & 0xffff)) {
                kept.add(at);
            }
        }
        for (int at : kept) {
            if (length(at) > 4) {
                copy(in.getInt(at + 8) & 0xffffffffL, length(at));
            }
        }
        for (int[] place : PLACES) {
            parts(find(kept, place[0]), find(kept, place[1]));
        }
        // Last, so that no value laid over a directory is taken for its entries.
        out.putShort(offset, (short) kept.size());
        for (int i = 0; i < kept.size(); i++) {
            System.arraycopy(in.array(), kept.get(i), out.array(), offset + 2 + i * ENTRY, ENTRY);
        }
        return kept;
    }

    private long length(int entry) {
        int type = in.getShort(entry + 2) & 0xffff;
        return type < UNIT.length ? UNIT[type] * count(entry) : 0;
    }

    long count(int entry) {
        return in.getInt(entry + 4) & 0xffffffffL;
    }

    /** Returns where a tag's entry is; -1 if it is not there. */
    int find(List<Integer> entries, int tag) {
        return entries.stream()
                .filter(at -> (in.getShort(at) & 0xffff) == tag)
                .findFirst()
                .orElse(-1);
    }

    /** Returns the first value of a tag. */
    long first(List<Integer> entries, int tag, long otherwise) {
        int entry = find(entries, tag);
        return entry < 0 || count(entry) == 0 ? otherwise : value(entry, 0);
    }

    /** Returns where the parts of a page lie: strips or tiles, each with its start and length. */
    List<long[]> parts(List<Integer> entries) {
        List<long[]> parts = new ArrayList<>();
        for (int[] place : PLACES) {
            int offsets = find(entries, place[0]);
            int lengths = find(entries, place[1]);
            for (int i = 0; offsets >= 0 && lengths >= 0 && i < Math.min(count(offsets), count(lengths)); i++) {
                parts.add(new long[] {value(offsets, i), value(lengths, i)});
            }
        }
        return parts;
    }

    private void parts(int offsets, int lengths) {
        if (offsets >= 0 && lengths < 0) {
            // Nothing says how long they are, as of old: to the file's end.
            copy(value(offsets, 0), in.capacity() - value(offsets, 0));
            return;
        }
        for (int i = 0; offsets >= 0 && i < Math.min(count(offsets), count(lengths)) && left >= 0; i++) {
            copy(value(offsets, i), value(lengths, i));
        }
    }

    private long value(int entry, int index) {
        boolean small = (in.getShort(entry + 2) & 0xffff) == SHORT;
        int at = length(entry) > 4 ? in.getInt(entry + 8) : entry + 8;
        return small ? in.getShort(at + 2 * index) & 0xffff : in.getInt(at + 4 * index) & 0xffffffffL;
    }

    private void copy(long from, long length) {
        if (length < 0 || from + length > in.capacity()) {
            throw new IndexOutOfBoundsException("bytes " + from + " to " + (from + length));
        }
        left -= length + 1;
        if (left >= 0) {
            System.arraycopy(in.array(), (int) from, out.array(), (int) from, (int) length);
        }
    }

    /** Returns whether more was to be copied than a sound file has. */
    boolean exhausted() {
        return left < 0;
    }
}
