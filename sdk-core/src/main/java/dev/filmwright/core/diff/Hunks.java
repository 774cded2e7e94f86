package dev.filmwright.core.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where two lists of tokens differ, by Myers' algorithm in linear space. What both begin and end with is not looked at
 * twice; where the rest is of more than some thousand tokens it is one hunk, as it could take minutes otherwise.
 */
final class Hunks {
    private static final int MOST_TOKENS = 8_000;
    private static final DiffAlgorithmListener NOBODY = new DiffAlgorithmListener() {
        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int value, int max) {}

        @Override
        public void diffEnd() {}
    };

    private Hunks() {}

    /** Returns the hunks in order; between two of them lie tokens that both have, not all of them white space. */
    static List<Hunk> between(List<String> first, List<String> second) {
        int shorter = Math.min(first.size(), second.size());
        int start = 0;
        while (start < shorter && first.get(start).equals(second.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && first.get(first.size() - 1 - end).equals(second.get(second.size() - 1 - end))) {
            end++;
        }
        List<String> one = first.subList(start, first.size() - end);
        List<String> other = second.subList(start, second.size() - end);
        List<Hunk> hunks = new ArrayList<>();
        for (Hunk found : middle(one, other)) {
            add(hunks, first, found, start);
        }
        return hunks;
    }

    private static List<Hunk> middle(List<String> one, List<String> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return List.of();
        }
        if (one.isEmpty() || other.isEmpty() || one.size() + other.size() > MOST_TOKENS) {
            return List.of(new Hunk(0, one.size(), 0, other.size()));
        }
        List<Hunk> hunks = new ArrayList<>();
        for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(one, other, NOBODY)) {
            hunks.add(new Hunk(change.startOriginal, change.endOriginal, change.startRevised, change.endRevised));
        }
        return hunks;
    }

    /** Adds a hunk; to the one before it, where nothing but white space lies between. */
    private static void add(List<Hunk> hunks, List<String> first, Hunk found, int offset) {
        Hunk hunk = new Hunk(found.start() + offset, found.end() + offset, found.from() + offset, found.to() + offset);
        int last = hunks.size() - 1;
        if (last >= 0 && blank(first, hunks.get(last), hunk)) {
            Hunk before = hunks.get(last);
            hunks.set(last, new Hunk(before.start(), hunk.end(), before.from(), hunk.to()));
        } else {
            hunks.add(hunk);
        }
    }

    /** Returns whether nothing but white space lies between two hunks. */
    private static boolean blank(List<String> first, Hunk before, Hunk behind) {
        return first.subList(before.end(), behind.start()).stream().allMatch(String::isBlank);
    }
}
