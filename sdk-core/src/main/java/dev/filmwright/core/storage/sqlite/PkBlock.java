package dev.filmwright.core.storage.sqlite;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * How a set of rows is kept: cut into blocks of 16384 row numbers. A block of up to 1023 rows is the list of their places,
 * two bytes each, rising, so a row that is new to the library is appended; a fuller one is 2048 bytes of bits. Both little
 * endian; the length tells which it is. The idea is that of Roaring bitmaps (Lemire et al., 2016).
 */
final class PkBlock {
    /** How many row numbers a block covers. */
    static final int ROWS = 1 << 14;

    private static final int BITS_LENGTH = ROWS / 8;
    private static final int MOST_LISTED = BITS_LENGTH / 2 - 1;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private PkBlock() {}

    static int number(int pk) {
        return pk / ROWS;
    }

    /** Adds the rows of a block to a set. */
    static void read(byte[] block, int number, PkSet into) {
        if (block.length == BITS_LENGTH) {
            int first = number * (ROWS / Long.SIZE);
            // From the end: the set grows once.
            for (int i = BITS_LENGTH / Long.BYTES - 1; i >= 0; i--) {
                into.or(first + i, (long) LONG.get(block, i * Long.BYTES));
            }
            return;
        }
        int first = number * ROWS;
        for (int i = block.length - 2; i >= 0; i -= 2) {
            into.add(first + place(block, i));
        }
    }

    /**
     * Returns the block with rows added and taken out; empty if none is left.
     *
     * @param block the block before, {@code null} if there was none
     */
    static byte[] changed(byte @Nullable [] block, int[] added, int[] removed) {
        PkSet rows = new PkSet();
        rows.or(ROWS / Long.SIZE - 1, 0);
        if (block != null) {
            read(block, 0, rows);
        }
        for (int pk : added) {
            rows.add(pk % ROWS);
        }
        for (int pk : removed) {
            rows.remove(pk % ROWS);
        }
        return written(rows);
    }

    /** Returns places as a block that can be appended to a list. */
    static byte[] listed(int[] rising) {
        byte[] list = new byte[rising.length * 2];
        for (int i = 0; i < rising.length; i++) {
            put(list, i * 2, rising[i] % ROWS);
        }
        return list;
    }

    /** Returns the SQL condition that a list still is one with another list appended. */
    static String staysListed(String list, String other) {
        return "length(" + list + ") + length(" + other + ") <= " + MOST_LISTED * 2;
    }

    /** Returns the SQL condition that a block is bits. */
    static String isBits(String block) {
        return "length(" + block + ") = " + BITS_LENGTH;
    }

    /** Returns how many rows are in a block of this length; {@code bits} is the block itself if it is bits. */
    static long rows(int length, byte @Nullable [] bits) {
        return bits == null ? length / 2 : BitSet.valueOf(bits).cardinality();
    }

    static boolean canBeListed(int rows) {
        return rows <= MOST_LISTED;
    }

    private static byte[] written(PkSet rows) {
        int size = rows.size();
        int[] at = {0};
        if (canBeListed(size)) {
            byte[] list = new byte[size * 2];
            rows.forEach(place -> {
                put(list, at[0], place);
                at[0] += 2;
            });
            return list;
        }
        byte[] bits = new byte[BITS_LENGTH];
        rows.forEach(place -> bits[place >> 3] |= (byte) (1 << (place & 7)));
        return bits;
    }

    private static int place(byte[] list, int at) {
        return list[at] & 0xff | (list[at + 1] & 0xff) << 8;
    }

    private static void put(byte[] list, int at, int place) {
        list[at] = (byte) place;
        list[at + 1] = (byte) (place >> 8);
    }
}
