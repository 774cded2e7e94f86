package dev.filmwright.core.imagefile.parameters;

/** Finds where a JSON string, list or object ends without reading it. */
final class Balanced {
    private Balanced() {}

    /** Returns the place behind the value that begins at {@code start}; -1 if it does not end. */
    static int end(String text, int start) {
        int depth = 0;
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                at = stringEnd(text, at);
                if (at < 0) {
                    return -1;
                }
            } else {
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                at++;
            }
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static int stringEnd(String text, int quote) {
        for (int at = quote + 1; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == '"') {
                return at + 1;
            }
        }
        return -1;
    }
}
