package dev.filmwright.core.imagefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps of a TIFF what its pages need and blanks every other byte: the file keeps its length, so that no place in it moves.
 * Directories lose the entries that are not about showing the page.
 */
final class TiffStripping {
    private static final int ENTRY = 12;
    private static final int PAGES = 1000;
    private static final int[] UNIT = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
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

    private TiffStripping(byte[] bytes) {
        ByteOrder order = bytes[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        in = ByteBuffer.wrap(bytes).order(order);
        out = ByteBuffer.allocate(bytes.length).order(order);
        left = 4L * bytes.length;
    }

    static Optional<byte[]> strip(byte[] bytes) {
        try {
            TiffStripping stripping = new TiffStripping(bytes);
            return stripping.pages() ? Optional.of(stripping.out.array()) : Optional.empty();
        } catch (IndexOutOfBoundsException e) {
            // Something lies outside the file.
            return Optional.empty();
        }
    }

    private boolean pages() {
        copy(0, 8);
        Set<Long> seen = new HashSet<>();
        long offset = in.getInt(4) & 0xffffffffL;
        while (offset != 0) {
            if (offset > in.capacity() || seen.size() == PAGES || !seen.add(offset)) {
                return false;
            }
            offset = page((int) offset);
        }
        return left >= 0;
    }

    /** Copies a directory without what is private; returns where the next one is. */
    private long page(int offset) {
        int count = in.getShort(offset) & 0xffff;
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = offset + 2 + i * ENTRY;
            if (SHOWN.contains(in.getShort(at) & 0xffff)) {
                kept.add(at);
            }
        }
        out.putShort(offset, (short) kept.size());
        int to = offset + 2;
        for (int at : kept) {
            entry(at, to);
            to += ENTRY;
        }
        for (int[] place : PLACES) {
            parts(find(kept, place[0]), find(kept, place[1]));
        }
        long next = in.getInt(offset + 2 + count * ENTRY) & 0xffffffffL;
        out.putInt(to, (int) next);
        return next;
    }

    private void entry(int from, int to) {
        for (int i = 0; i < ENTRY; i += 4) {
            out.putInt(to + i, in.getInt(from + i));
        }
        long length = length(from);
        if (length > 4) {
            copy(in.getInt(from + 8) & 0xffffffffL, length);
        }
    }

    private long length(int entry) {
        int type = in.getShort(entry + 2) & 0xffff;
        return type < UNIT.length ? UNIT[type] * (in.getInt(entry + 4) & 0xffffffffL) : 0;
    }

    private int find(List<Integer> entries, int tag) {
        return entries.stream()
                .filter(at -> (in.getShort(at) & 0xffff) == tag)
                .findFirst()
                .orElse(-1);
    }

    private void parts(int offsets, int lengths) {
        if (offsets < 0 || lengths < 0) {
            return;
        }
        long count = Math.min(in.getInt(offsets + 4) & 0xffffffffL, in.getInt(lengths + 4) & 0xffffffffL);
        for (int i = 0; i < count && left >= 0; i++) {
            copy(value(offsets, i), value(lengths, i));
        }
    }

    private long value(int entry, int index) {
        boolean small = (in.getShort(entry + 2) & 0xffff) == 3;
        int at = length(entry) > 4 ? in.getInt(entry + 8) : entry + 8;
        return small ? in.getShort(at + 2 * index) & 0xffff : in.getInt(at + 4 * index) & 0xffffffffL;
    }

    private void copy(long from, long length) {
        if (from + length > in.capacity()) {
            throw new IndexOutOfBoundsException("bytes " + from + " to " + (from + length));
        }
        left -= length + 1;
        if (left >= 0) {
            System.arraycopy(in.array(), (int) from, out.array(), (int) from, (int) length);
        }
    }
}
