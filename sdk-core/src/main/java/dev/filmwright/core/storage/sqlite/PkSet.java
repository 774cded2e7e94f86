package dev.filmwright.core.storage.sqlite;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A set of row numbers as bits, for the algebra of filters: a million rows take 125 KB and some microseconds an operation.
 * Not thread-safe.
 */
final class PkSet {
    private static final int SHIFT = 6;

    private long[] words;

    PkSet() {
        this(new long[0]);
    }

    private PkSet(long[] words) {
        this.words = words;
    }

    PkSet copy() {
        return new PkSet(words.clone());
    }

    void add(int pk) {
        room((pk >> SHIFT) + 1);
        words[pk >> SHIFT] |= 1L << pk;
    }

    void remove(int pk) {
        if (contains(pk)) {
            words[pk >> SHIFT] &= ~(1L << pk);
        }
    }

    boolean contains(int pk) {
        int at = pk >> SHIFT;
        return at < words.length && (words[at] & 1L << pk) != 0;
    }

    /** Adds 64 rows at a time: those whose bits are set in {@code bits}, from row {@code 64 × at} on. */
    void or(int at, long bits) {
        room(at + 1);
        words[at] |= bits;
    }

    PkSet or(PkSet other) {
        room(other.words.length);
        for (int i = 0; i < other.words.length; i++) {
            words[i] |= other.words[i];
        }
        return this;
    }

    PkSet and(PkSet other) {
        int common = Math.min(words.length, other.words.length);
        for (int i = 0; i < common; i++) {
            words[i] &= other.words[i];
        }
        Arrays.fill(words, common, words.length, 0);
        return this;
    }

    PkSet andNot(PkSet other) {
        int common = Math.min(words.length, other.words.length);
        for (int i = 0; i < common; i++) {
            words[i] &= ~other.words[i];
        }
        return this;
    }

    int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** Hands over the rows, the lowest number first. */
    void forEach(IntConsumer row) {
        for (int i = 0; i < words.length; i++) {
            long word = words[i];
            while (word != 0) {
                row.accept((i << SHIFT) + Long.numberOfTrailingZeros(word));
                word &= word - 1;
            }
        }
    }

    /** Returns the {@code most} rows with the highest numbers: those added last. */
    PkSet newest(int most) {
        PkSet newest = new PkSet(new long[words.length]);
        int room = most;
        for (int i = words.length - 1; i >= 0 && room > 0; i--) {
            long word = words[i];
            while (Long.bitCount(word) > room) {
                word &= word - 1;
            }
            room -= Long.bitCount(word);
            newest.words[i] = word;
        }
        return newest;
    }

    private void room(int length) {
        if (length > words.length) {
            words = Arrays.copyOf(words, Math.max(length, words.length + (words.length >> 1)));
        }
    }
}
