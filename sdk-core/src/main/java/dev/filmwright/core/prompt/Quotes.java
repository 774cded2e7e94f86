package dev.filmwright.core.prompt;

import java.util.Arrays;

/** Takes what is said out of a text, without moving anything: what somebody says is no statement about the picture. */
final class Quotes {
    private static final char NOTHING = '|';

    private Quotes() {}

    /** Returns a text of equal length; quotes that are not closed are no quotes. */
    static String masked(String text) {
        if (text.indexOf('"') < 0 && text.indexOf('\u201C') < 0) {
            return text;
        }
        char[] masked = text.toCharArray();
        for (int i = 0; i < masked.length; i++) {
            char close = masked[i] == '"' ? '"' : '\u201D';
            if (masked[i] == '"' || masked[i] == '\u201C') {
                int end = text.indexOf(close, i + 1);
                if (end > 0) {
                    Arrays.fill(masked, i, end + 1, NOTHING);
                    i = end;
                }
            }
        }
        return new String(masked);
    }
}
