package dev.filmwright.core.screenplay;

import java.util.Optional;

/**
 * A heading line parted into its words and the scene number {@code #…#} at its end.
 *
 * @param text the words, without emphasis
 * @param number the number, if any
 */
record HeadingLine(String text, Optional<String> number) {

    static HeadingLine parse(String words) {
        int close = words.length() - 1;
        int open = words.lastIndexOf('#', close - 1);
        if (open > 0
                && words.charAt(close) == '#'
                && !Escapes.covers(words, close)
                && isNumber(words, open + 1, close)) {
            return new HeadingLine(plain(words.substring(0, open)), Optional.of(words.substring(open + 1, close)));
        }
        return new HeadingLine(plain(words), Optional.empty());
    }

    static boolean isNumber(String words, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = words.charAt(at);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '.') {
                return false;
            }
        }
        return from < to;
    }

    private static String plain(String words) {
        return EmphasisParser.plain(Blanks.trimEnd(words));
    }
}
