package dev.filmwright.core.screenplay;

import java.util.Set;

/**
 * Transitions that need no mark: capitals that end in {@code TO:}, as Fountain 1.1 has it, and the few that every
 * writer uses and nearly every reader takes as well.
 */
final class Transitions {
    private static final Set<String> CLOSERS = Set.of("FADE OUT.", "FADE OUT:", "FADE TO BLACK.", "CUT TO BLACK.");
    private static final Set<String> OPENERS = Set.of("FADE IN:", "FADE IN.", "FADE UP:");
    private static final int LONGEST = 14;

    private Transitions() {}

    /**
     * Returns whether {@code words} are a transition.
     *
     * @param opening whether the script begins with them; {@code FADE IN:} is one only there
     */
    static boolean isOne(String words, boolean opening) {
        if (words.endsWith("TO:")) {
            return isUpperCase(words);
        }
        return words.length() <= LONGEST && (CLOSERS.contains(words) || (opening && OPENERS.contains(words)));
    }

    /** Returns whether {@code words} may be a transition somewhere and so are no key of a title page. */
    static boolean looksLikeOne(String words) {
        return isUpperCase(words) && (words.endsWith("TO:") || words.endsWith("IN:") || words.endsWith("OUT:"));
    }

    private static boolean isUpperCase(String words) {
        for (int at = 0; at < words.length(); at++) {
            if (Character.isLowerCase(words.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
