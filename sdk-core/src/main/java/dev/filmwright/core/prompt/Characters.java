package dev.filmwright.core.prompt;

import java.util.Locale;

/**
 * Characters that have no business in a prompt: controls, halves of characters, noncharacters, and marks of direction,
 * which make a text read otherwise than it is (Unicode Technical Report 36, section 2.5).
 */
final class Characters {
    private Characters() {}

    static void check(String text, Findings findings) {
        for (int i = 0; i < text.length() && !findings.full(); ) {
            int point = text.codePointAt(i);
            int end = i + Character.charCount(point);
            if (forbidden(point) && !lineBreak(point)) {
                findings.error(
                        "forbidden-character",
                        kind(point) + " " + String.format(Locale.ROOT, "U+%04X", point)
                                + " is no character of a prompt",
                        "remove it",
                        i,
                        end);
            }
            i = end;
        }
    }

    private static boolean lineBreak(int point) {
        return point == '\n' || point == '\r' || point == '\t';
    }

    /** Returns whether assembled text never holds it; an unpaired surrogate is a code point of its own here. */
    static boolean forbidden(int point) {
        if (point < 0x80) {
            return point < 0x20 || point == 0x7F;
        }
        return point < 0xA0
                || direction(point)
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                || (point & 0xFFFE) == 0xFFFE
                || (point >= 0xFDD0 && point <= 0xFDEF)
                || point == 0xFEFF;
    }

    private static boolean direction(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    private static String kind(int point) {
        if (direction(point)) {
            return "the mark of direction";
        }
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            return "half a character,";
        }
        return point < 0xA0 ? "the control character" : "the noncharacter";
    }
}
