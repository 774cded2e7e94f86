package dev.filmwright.core.screenplay;

/** What counts as a blank in a screenplay: spaces, tabs, controls, and the wide and unbreakable spaces writers paste in. */
final class Blanks {
    private Blanks() {}

    static boolean is(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\ufeff';
    }

    static String trim(String text) {
        int from = skip(text, 0, text.length());
        return text.substring(from, back(text, from, text.length()));
    }

    static String trimEnd(String text) {
        return text.substring(0, back(text, 0, text.length()));
    }

    static boolean only(String text) {
        return skip(text, 0, text.length()) == text.length();
    }

    /** Returns the first offset in {@code [from, to)} that is no blank, or {@code to}. */
    static int skip(String text, int from, int to) {
        int at = from;
        while (at < to && is(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Returns the offset behind the last character in {@code [from, to)} that is no blank, or {@code from}. */
    static int back(String text, int from, int to) {
        int at = to;
        while (at > from && is(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
