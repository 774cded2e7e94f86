package dev.filmwright.core.export.animatic;

import dev.filmwright.core.export.animatic.CavlcTables.Code;

/** Writes blocks of coefficients in context-adaptive variable-length codes (ITU-T H.264, 7.3.5.3.2 and 9.2). Not thread-safe. */
final class Cavlc {
    /** The context of chroma DC blocks, {@code nC == -1}. */
    static final int CHROMA_DC = -1;

    private static final int ESCAPE_BITS = 12;

    private final BitWriter out;
    private final int[] levels = new int[16];
    private final int[] runs = new int[16];

    Cavlc(BitWriter out) {
        this.out = out;
    }

    /**
     * Writes one block.
     *
     * @param coefficients holds the block's levels in scan order
     * @param from where the block starts
     * @param size how many levels the block has: 4, 15 or 16
     * @param context nC, or {@link #CHROMA_DC}
     * @return how many levels are not zero
     */
    int write(int[] coefficients, int from, int size, int context) {
        int total = 0;
        int zeros = 0;
        int run = 0;
        for (int index = size - 1; index >= 0; index--) {
            int level = coefficients[from + index];
            if (level != 0) {
                levels[total] = level;
                if (total > 0) {
                    runs[total - 1] = run;
                }
                run = 0;
                total++;
            } else if (total > 0) {
                run++;
                zeros++;
            }
        }
        int ones = trailingOnes(total);
        token(total, ones, context);
        if (total > 0) {
            levels(total, ones);
            zeros(total, zeros, size);
        }
        return total;
    }

    private int trailingOnes(int total) {
        int ones = 0;
        while (ones < total && ones < 3 && Math.abs(levels[ones]) == 1) {
            ones++;
        }
        return ones;
    }

    private void token(int total, int ones, int context) {
        if (context >= 8) {
            out.bits(total == 0 ? 3 : ((total - 1) << 2) | ones, 6);
            return;
        }
        int table = context == CHROMA_DC ? 3 : context < 2 ? 0 : context < 4 ? 1 : 2;
        CavlcTables.COEFF_TOKEN[table][CavlcTables.token(total, ones)].writeTo(out);
    }

    private void levels(int total, int ones) {
        for (int index = 0; index < ones; index++) {
            out.flag(levels[index] < 0);
        }
        int suffix = total > 10 && ones < 3 ? 1 : 0;
        for (int index = ones; index < total; index++) {
            int level = levels[index];
            int code = level > 0 ? 2 * level - 2 : -2 * level - 1;
            level(index == ones && ones < 3 ? code - 2 : code, suffix);
            suffix = Math.max(suffix, 1);
            if (suffix < 6 && Math.abs(level) > 3 << (suffix - 1)) {
                suffix++;
            }
        }
    }

    /** Writes level_prefix and level_suffix (9.2.2.1). */
    private void level(int code, int suffix) {
        if (suffix == 0 && code < 14) {
            out.bits(1, code + 1);
        } else if (suffix == 0 && code < 30) {
            out.bits(1, 15);
            out.bits(code - 14, 4);
        } else if (suffix > 0 && code < 15 << suffix) {
            out.bits(1, (code >> suffix) + 1);
            out.bits(code, suffix);
        } else {
            out.bits(1, 16);
            out.bits(code - (suffix == 0 ? 30 : 15 << suffix), ESCAPE_BITS);
        }
    }

    private void zeros(int total, int zeros, int size) {
        if (total < size) {
            Code[][] table = size == 4 ? CavlcTables.TOTAL_ZEROS_CHROMA_DC : CavlcTables.TOTAL_ZEROS;
            table[total - 1][zeros].writeTo(out);
        }
        int left = zeros;
        for (int index = 0; index < total - 1 && left > 0; index++) {
            CavlcTables.RUN_BEFORE[Math.min(left, 7) - 1][runs[index]].writeTo(out);
            left -= runs[index];
        }
    }
}
