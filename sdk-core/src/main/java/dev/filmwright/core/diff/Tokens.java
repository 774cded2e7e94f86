package dev.filmwright.core.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in its smallest pieces: words, runs of white space, and every other character by itself. A word is letters, digits
 * and what joins them: an apostrophe or a hyphen between letters, a point or comma between digits.
 */
public final class Tokens {
    private Tokens() {}

    /** Returns the pieces in order; joined they are the text. */
    public static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            tokens.add(text.substring(start, end));
            start = end;
        }
        return tokens;
    }

    private static int end(String text, int start) {
        int first = text.codePointAt(start);
        int end = start + Character.charCount(first);
        if (Character.isWhitespace(first)) {
            while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                end++;
            }
        } else if (inWord(first)) {
            while (end < text.length() && (inWord(text.codePointAt(end)) || joins(text, end))) {
                end += Character.charCount(text.codePointAt(end));
            }
        }
        return end;
    }

    private static boolean inWord(int point) {
        return Character.isLetterOrDigit(point)
                || point == '_'
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }

    /** Returns whether a mark at {@code at}, which stands behind a part of a word, has another part behind it. */
    private static boolean joins(String text, int at) {
        char mark = text.charAt(at);
        if (at + 1 >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int behind = text.codePointAt(at + 1);
        if (mark == '\'' || mark == '\u2019' || mark == '-') {
            return Character.isLetterOrDigit(before) && Character.isLetterOrDigit(behind);
        }
        return (mark == '.' || mark == ',') && Character.isDigit(before) && Character.isDigit(behind);
    }
}
