package dev.filmwright.core.prompt;

/** Brings words into the form they have in a prompt: one line, no character that has no business there, no end mark. */
final class Tidy {
    private Tidy() {}

    static String words(String text) {
        int end = text.length();
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c > 0x7E || c < ' ' || (c == ' ' && (i == 0 || i + 1 == end || text.charAt(i + 1) == ' '))) {
                return unmarked(folded(text));
            }
        }
        return unmarked(text);
    }

    private static String folded(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (blank(point)) {
                gap = words.length() > 0;
            } else if (!Characters.forbidden(point)) {
                if (gap) {
                    words.append(' ');
                    gap = false;
                }
                words.appendCodePoint(point);
            }
        }
        return words.toString();
    }

    private static boolean blank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point);
    }

    private static String unmarked(String words) {
        int end = words.length();
        while (end > 0 && ".,;: ".indexOf(words.charAt(end - 1)) >= 0 && !endsInDots(words, end)) {
            end--;
        }
        return words.substring(0, end);
    }

    private static boolean endsInDots(String words, int end) {
        return end > 1 && words.charAt(end - 1) == '.' && words.charAt(end - 2) == '.';
    }
}
