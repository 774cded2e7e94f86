package dev.filmwright.core.breakdown;

import java.util.Locale;

/**
 * A word of the script, where it stands and how it is written.
 *
 * @param text the word as written
 * @param start offset of its first character
 * @param end offset behind its last one
 */
record Word(String text, int start, int end) {

    /** Returns the word for comparing: capitals, quotes folded, no possessive ending. */
    String key() {
        String folded = text.replace('\u2019', '\'').toUpperCase(Locale.ROOT);
        return possessive() ? folded.substring(0, folded.length() - (folded.endsWith("'") ? 1 : 2)) : folded;
    }

    String lower() {
        return key().toLowerCase(Locale.ROOT);
    }

    boolean possessive() {
        String folded = text.replace('\u2019', '\'');
        return folded.length() > 2 && (folded.endsWith("'s") || folded.endsWith("'S") || folded.endsWith("s'"));
    }

    /** Returns whether it is written in capitals and is no single letter. */
    boolean inCapitals() {
        String core = text.endsWith("'s") || text.endsWith("\u2019s") ? text.substring(0, text.length() - 2) : text;
        return core.chars().filter(Character::isLetter).count() > 1
                && core.chars().filter(Character::isLetter).noneMatch(Character::isLowerCase);
    }

    boolean startsWithCapital() {
        return Character.isUpperCase(text.codePointAt(0)) || Character.isDigit(text.charAt(0));
    }
}
