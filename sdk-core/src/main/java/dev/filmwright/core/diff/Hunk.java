package dev.filmwright.core.diff;

import java.util.List;

/**
 * Tokens of a first text that others of a second one stand for. Immutable.
 *
 * @param start the first of them, in the first text
 * @param end behind the last of them
 * @param from the first of those in the second text
 * @param to behind the last of those
 */
record Hunk(int start, int end, int from, int to) {
    /** Returns whether nothing of the first text is replaced. */
    boolean inserts() {
        return start == end;
    }

    /** Returns the tokens' words. */
    static String words(List<String> tokens, int start, int end) {
        return String.join("", tokens.subList(start, end));
    }
}
