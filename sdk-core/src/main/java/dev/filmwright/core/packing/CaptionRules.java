package dev.filmwright.core.packing;

import java.util.Map;

/**
 * What a trainer makes of signs in captions. Immutable.
 *
 * @param reserved signs that mean something to it, and what to write instead
 * @param triggerMark what it replaces by the trigger word; empty to write the word
 * @param opening what comes before the trigger word; empty for nothing
 * @param lowerCaseTags whether it makes tags lower-case, the trigger word too
 */
record CaptionRules(Map<Character, Character> reserved, String triggerMark, String opening, boolean lowerCaseTags) {
    /** Takes captions as they are. */
    static final CaptionRules PLAIN = new CaptionRules(Map.of(), "", "", false);

    CaptionRules {
        reserved = Map.copyOf(reserved);
    }

    /** Returns a text without reserved signs. */
    String cleaned(String text) {
        if (reserved.isEmpty()) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder(text);
        for (int i = 0; i < cleaned.length(); i++) {
            cleaned.setCharAt(i, reserved.getOrDefault(cleaned.charAt(i), cleaned.charAt(i)));
        }
        return cleaned.toString();
    }
}
