package dev.filmwright.testkit.memory;

import java.util.Arrays;

/** One typing error: a letter too many, missing, wrong, or two neighbours swapped. */
final class Typo {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    private Typo() {}

    /** Returns whether two words of 3 to 40 letters differ by one typo at most. */
    static boolean tolerated(String typed, String meant) {
        int[] a = typed.codePoints().toArray();
        int[] b = meant.codePoints().toArray();
        return tolerated(a) && tolerated(b) && within(a, b);
    }

    private static boolean tolerated(int[] word) {
        return word.length >= SHORTEST && word.length <= LONGEST;
    }

    /** Takes off what both begin and end with; what is left is the error. */
    private static boolean within(int[] a, int[] b) {
        int mismatch = Arrays.mismatch(a, b);
        if (mismatch < 0) {
            return true;
        }
        int endA = a.length;
        int endB = b.length;
        while (endA > mismatch && endB > mismatch && a[endA - 1] == b[endB - 1]) {
            endA--;
            endB--;
        }
        int leftA = endA - mismatch;
        int leftB = endB - mismatch;
        boolean swapped = leftA == 2 && leftB == 2 && a[mismatch] == b[mismatch + 1] && a[mismatch + 1] == b[mismatch];
        return leftA <= 1 && leftB <= 1 || swapped;
    }
}
