package dev.filmwright.core.storage.sqlite;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One typing error: a letter too many, missing, wrong, or two swapped.
 *
 * <p>Two words that differ by one typo share a variant with at most one letter left out (the idea of
 * <a href="https://github.com/wolfgarbe/SymSpell">SymSpell</a>), so candidates are found by equality.
 */
final class Typos {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    private Typos() {}

    /**
     * Returns whether a word is long enough to tell a typo from another word, and no nonsense. A number is none: with one
     * digit changed it is another number.
     */
    static boolean tolerated(String word) {
        int letters = word.codePointCount(0, word.length());
        return letters >= SHORTEST && letters <= LONGEST && !word.codePoints().allMatch(Character::isDigit);
    }

    /** Returns the word and each form of it with one letter left out. */
    static Set<String> variants(String word) {
        Set<String> variants = new LinkedHashSet<>();
        variants.add(word);
        int next;
        for (int i = 0; i < word.length(); i = next) {
            next = word.offsetByCodePoints(i, 1);
            variants.add(word.substring(0, i) + word.substring(next));
        }
        return variants;
    }

    /** Returns whether {@code a} becomes {@code b} by at most one typo. */
    static boolean within(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        if (Math.abs(left.length - right.length) > 1) {
            return false;
        }
        int from = 0;
        int shorter = Math.min(left.length, right.length);
        while (from < shorter && left[from] == right[from]) {
            from++;
        }
        if (left.length != right.length) {
            int skipLeft = left.length > right.length ? 1 : 0;
            return same(left, from + skipLeft, right, from + 1 - skipLeft);
        }
        if (from == shorter || same(left, from + 1, right, from + 1)) {
            return true;
        }
        return from + 1 < shorter
                && left[from] == right[from + 1]
                && left[from + 1] == right[from]
                && same(left, from + 2, right, from + 2);
    }

    private static boolean same(int[] left, int i, int[] right, int j) {
        return Arrays.equals(left, i, left.length, right, j, right.length);
    }
}
