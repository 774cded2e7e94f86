package dev.filmwright.core.screenplay;

/**
 * Backslash escapes. Fountain 1.1 names them for {@code *} and {@code _}; here a backslash makes any mark plain, so that
 * everything can be written.
 */
final class Escapes {
    private Escapes() {}

    /** Returns whether the backslash at {@code at} takes the meaning from the character behind it. */
    static boolean startsAt(String text, int at) {
        return at + 1 < text.length() && text.charAt(at) == '\\' && isMark(text.charAt(at + 1));
    }

    /** Returns whether the character at {@code at} is made plain by the backslashes before it. */
    static boolean covers(String text, int at) {
        int slashes = 0;
        while (at - slashes > 0 && text.charAt(at - slashes - 1) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private static boolean isMark(char c) {
        return !Blanks.is(c) && !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
    }
}
