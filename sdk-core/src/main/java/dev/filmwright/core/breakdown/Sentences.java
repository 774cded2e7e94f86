package dev.filmwright.core.breakdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes a text apart into sentences; joined by a blank they are the text again, but for runs of white space. */
final class Sentences {
    private static final Set<String> ABBREVIATIONS =
            Set.of("mr", "mrs", "ms", "dr", "prof", "st", "lt", "sgt", "capt", "col", "gen", "vs", "no", "jr", "sr");

    private static final String ENDS = ".!?\u2026";
    private static final String CLOSERS = "\"'\u201d\u2019)]*_";

    private Sentences() {}

    static List<String> of(String text) {
        String flat = text.strip().replaceAll("\\s++", " ");
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < flat.length(); i++) {
            if (ENDS.indexOf(flat.charAt(i)) >= 0) {
                int end = behindClosers(flat, i + 1);
                if (end < flat.length() && flat.charAt(end) == ' ' && ends(flat, start, i, end)) {
                    sentences.add(flat.substring(start, end));
                    start = end + 1;
                    i = end;
                }
            }
        }
        if (start < flat.length()) {
            sentences.add(flat.substring(start));
        }
        return sentences;
    }

    private static int behindClosers(String text, int from) {
        int end = from;
        while (end < text.length() && (CLOSERS.indexOf(text.charAt(end)) >= 0 || ENDS.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean ends(String text, int start, int mark, int end) {
        int next = end + 1;
        while (next < text.length() && !Character.isLetterOrDigit(text.charAt(next))) {
            next++;
        }
        if (next < text.length() && Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        return text.charAt(mark) != '.' || end > mark + 1 || !abbreviated(text, start, mark);
    }

    private static boolean abbreviated(String text, int start, int dot) {
        int from = dot;
        while (from > start && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, dot).toLowerCase(Locale.ROOT);
        boolean dotted = from > start && text.charAt(from - 1) == '.';
        boolean initial = word.length() == 1 && (dotted || (!word.equals("i") && !word.equals("a")));
        return initial || ABBREVIATIONS.contains(word);
    }
}
