package dev.filmwright.core.screenplay;

import java.util.Locale;

/** Folds words so that they compare equal however they were typed. */
final class Folding {
    private Folding() {}

    /** Returns {@code words} in capitals, quotes and dashes straight, blanks single, no full stop or colon at the end. */
    static String fold(String words) {
        StringBuilder folded = new StringBuilder(words.length());
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (!Blanks.is(c)) {
                folded.append(straight(c));
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        int end = folded.length();
        while (end > 0 && ".:!, ".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return folded.substring(0, end).toUpperCase(Locale.ROOT);
    }

    private static char straight(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u00b4', '`' -> '\'';
            case '\u201c', '\u201d' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> '-';
            default -> c;
        };
    }
}
