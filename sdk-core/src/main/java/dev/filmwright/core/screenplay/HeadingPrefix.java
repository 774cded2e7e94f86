package dev.filmwright.core.screenplay;

import java.util.List;

/** How a scene heading begins. */
final class HeadingPrefix {
    /** Longer ones first, so that {@code INT./EXT} is not read as {@code INT}. */
    private static final List<String> STANDARD = List.of("INT./EXT", "INT/EXT", "INT", "EXT", "EST", "I./E", "I/E");

    /** Not in the standard, but in scripts; tried first, for they begin with a prefix of the standard. */
    private static final List<String> LENIENT = List.of("EXT./INT", "EXT/INT", "E./I", "E/I");

    private HeadingPrefix() {}

    /** Returns the length of the prefix with its full stop, or 0 if {@code words} do not begin with one. */
    static int length(String words) {
        if (!mayBegin(words)) {
            return 0;
        }
        int lenient = length(words, LENIENT);
        return lenient > 0 ? lenient : length(words, STANDARD);
    }

    /** Returns whether {@code words} begin with a prefix the standard does not know. */
    static boolean isLenient(String words) {
        return mayBegin(words) && length(words, LENIENT) > 0;
    }

    private static boolean mayBegin(String words) {
        char first = words.isEmpty() ? ' ' : words.charAt(0);
        return first == 'I' || first == 'E' || first == 'i' || first == 'e';
    }

    private static int length(String words, List<String> prefixes) {
        for (String prefix : prefixes) {
            int end = prefix.length();
            if (words.length() > end && words.regionMatches(true, 0, prefix, 0, end)) {
                char behind = words.charAt(end);
                if (behind == '.') {
                    return end + 1;
                }
                if (Blanks.is(behind)) {
                    return end;
                }
            }
        }
        return 0;
    }
}
