package dev.filmwright.core.screenplay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A character cue taken apart.
 *
 * @param name the name
 * @param extensions what stands in brackets behind it
 * @param caret whether it asks to be spoken together with the block before
 */
record CueParser(String name, List<String> extensions, boolean caret) {

    /** Returns whether a line reads as a cue without a mark: capitals, but for what stands in brackets at its end. */
    static boolean isCue(String words) {
        boolean capital = false;
        int end = endOfName(words);
        for (int at = 0; at < end; at++) {
            char c = words.charAt(at);
            if (Character.isLowerCase(c)) {
                return false;
            }
            capital |= Character.isUpperCase(c);
        }
        return capital;
    }

    /** Returns whether a line which begins with {@code @} names somebody. */
    static boolean isForcedCue(String words) {
        return !parse(words.substring(1)).name().isEmpty();
    }

    /** Takes a Fountain cue apart, with its caret and escapes. */
    static CueParser parse(String words) {
        int end = Blanks.back(words, 0, words.length());
        boolean caret = endsIn(words, end, '^');
        CueParser cue = split(words, caret ? end - 1 : end);
        List<String> extensions =
                cue.extensions().stream().map(EmphasisParser::plain).toList();
        return new CueParser(EmphasisParser.plain(cue.name()), extensions, caret);
    }

    /** Takes a cue apart in which nothing is a mark but the brackets. */
    static CueParser parsePlain(String words) {
        return split(words, words.length());
    }

    private static CueParser split(String words, int to) {
        Deque<String> extensions = new ArrayDeque<>();
        int end = Blanks.back(words, 0, to);
        for (int open = bracket(words, end); open >= 0; open = bracket(words, end)) {
            String extension = Blanks.trim(words.substring(open + 1, end - 1));
            if (!extension.isEmpty()) {
                extensions.addFirst(extension);
            }
            end = Blanks.back(words, 0, open);
        }
        return new CueParser(Blanks.trim(words.substring(0, end)), List.copyOf(extensions), false);
    }

    private static int endOfName(String words) {
        int end = words.length();
        if (endsIn(words, end, '^')) {
            end = Blanks.back(words, 0, end - 1);
        }
        for (int open = bracket(words, end); open >= 0; open = bracket(words, end)) {
            end = Blanks.back(words, 0, open);
        }
        return end;
    }

    /** Returns where the brackets open that close at {@code end}, or -1. */
    private static int bracket(String words, int end) {
        if (!endsIn(words, end, ')')) {
            return -1;
        }
        int depth = 0;
        for (int at = end - 1; at >= 0; at--) {
            char c = words.charAt(at);
            if ((c == '(' || c == ')') && !Escapes.covers(words, at)) {
                depth += c == ')' ? 1 : -1;
                if (depth == 0) {
                    return at;
                }
            }
        }
        return -1;
    }

    private static boolean endsIn(String words, int end, char c) {
        return end > 0 && words.charAt(end - 1) == c && !Escapes.covers(words, end - 1);
    }
}
