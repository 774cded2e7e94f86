package dev.filmwright.core.attempt;

import dev.filmwright.generation.TextChange;
import dev.filmwright.generation.TextChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells two texts apart word by word, by their longest common subsequence; the blanks behind a word belong to it. Where
 * that would take too long (texts of thousands of words that have nothing in common) the middle is one change.
 */
final class WordDiff {
    private static final Pattern WORD = Pattern.compile("\\s+|\\S+\\s*");
    private static final long MOST_CELLS = 4_000_000;

    private final List<String> first;
    private final List<String> second;
    private final List<TextChange> changes = new ArrayList<>();

    private WordDiff(List<String> first, List<String> second) {
        this.first = first;
        this.second = second;
    }

    static List<TextChange> between(String first, String second) {
        WordDiff diff = new WordDiff(words(first), words(second));
        diff.run();
        return List.copyOf(diff.changes);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private void run() {
        int start = 0;
        int shorter = Math.min(first.size(), second.size());
        while (start < shorter && first.get(start).equals(second.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && first.get(first.size() - 1 - end).equals(second.get(second.size() - 1 - end))) {
            end++;
        }
        add(Kind.KEPT, first.subList(0, start));
        middle(first.subList(start, first.size() - end), second.subList(start, second.size() - end));
        add(Kind.KEPT, first.subList(first.size() - end, first.size()));
    }

    private void middle(List<String> one, List<String> other) {
        if ((long) one.size() * other.size() > MOST_CELLS) {
            add(Kind.REMOVED, one);
            add(Kind.ADDED, other);
            return;
        }
        int[][] common = common(one, other);
        int i = 0;
        int k = 0;
        while (i < one.size() || k < other.size()) {
            if (i < one.size() && k < other.size() && one.get(i).equals(other.get(k))) {
                add(Kind.KEPT, List.of(one.get(i)));
                i++;
                k++;
            } else if (k == other.size() || i < one.size() && common[i + 1][k] >= common[i][k + 1]) {
                add(Kind.REMOVED, List.of(one.get(i)));
                i++;
            } else {
                add(Kind.ADDED, List.of(other.get(k)));
                k++;
            }
        }
    }

    /** Returns how many words the rests from each pair of places have in common. */
    private static int[][] common(List<String> one, List<String> other) {
        int[][] common = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int k = other.size() - 1; k >= 0; k--) {
                common[i][k] = one.get(i).equals(other.get(k))
                        ? common[i + 1][k + 1] + 1
                        : Math.max(common[i + 1][k], common[i][k + 1]);
            }
        }
        return common;
    }

    private void add(Kind kind, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        String text = String.join("", words);
        int last = changes.size() - 1;
        if (last >= 0 && changes.get(last).kind() == kind) {
            changes.set(last, new TextChange(kind, changes.get(last).text() + text));
        } else {
            changes.add(new TextChange(kind, text));
        }
    }
}
