package dev.filmwright.core.breakdown;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Locale;

/** How names are written so that they can be compared. */
final class Names {
    private static final Splitter TOGETHER = Splitter.onPattern("(?: AND | & |\\s*/\\s*|, | \\+ )");

    /** Longer ones are no names, and not worth the square of their length. */
    private static final int LONGEST_NAME = 80;

    private Names() {}

    /** Returns a cue's name in capitals: quotes and blanks folded, leftovers of extensions and marks taken off. */
    static String cue(String written) {
        return fold(written.replaceAll("\\([^)]*\\)?", " ")
                .replaceAll("[\\^*_@]", "")
                .replaceAll("(?i)\\s+cont(?:['\u2019]?d|inued)?\\.?\\s*$", ""));
    }

    /** Returns a place's name for comparing: as a cue, dashes folded and without a leading THE. */
    static String place(String written) {
        String folded = fold(written.replaceAll("\\([^)]*\\)?", " ").replaceAll("[\u2012-\u2015]", "-"));
        String bare = folded.replaceAll("\\s*-+\\s*$", "");
        return bare.startsWith("THE ") && bare.length() > 4 ? bare.substring(4) : bare;
    }

    static String fold(String written) {
        return written.replaceAll("[\u2018\u2019\u02bc`]", "'")
                .replaceAll("[\u201c\u201d]", "\"")
                .replaceAll("[\\s\u00a0]++", " ")
                .strip()
                .toUpperCase(Locale.ROOT);
    }

    /** Returns the names of a cue that several speak together. */
    static List<String> together(String cue) {
        return TOGETHER.trimResults().omitEmptyStrings().splitToList(cue);
    }

    static List<String> tokens(String name) {
        return Words.of(name).stream().map(word -> Names.fold(word.text())).toList();
    }

    /** Returns how alike two words are: 1 less the Levenshtein distance over the longer length. */
    static double likeness(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        if (longer == 0 || longer > LONGEST_NAME) {
            return one.equals(other) ? 1.0 : 0.0;
        }
        return 1.0 - (double) distance(one, other) / longer;
    }

    /** Returns the Levenshtein distance (V. I. Levenshtein, 1966). */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + change);
            }
            before = row;
        }
        return before[other.length()];
    }
}
