package dev.filmwright.prompt;

import java.nio.charset.StandardCharsets;

/** What the length of a prompt is counted in. */
public enum LengthUnit {
    /** Unicode code points. */
    CHARACTERS,
    /** Bytes of UTF-8. */
    BYTES,
    /** Runs of anything but white space. */
    WORDS,
    /**
     * Tokens of a language model, estimated from above without its vocabulary: a run of letters or digits counts one for every
     * four characters begun, any other character that is no white space one for each byte of UTF-8 begun by two.
     */
    TOKENS;

    /** Returns the length of {@code text}, 0 for an empty one. */
    public int of(String text) {
        return switch (this) {
            case CHARACTERS -> text.codePointCount(0, text.length());
            case BYTES -> text.getBytes(StandardCharsets.UTF_8).length;
            case WORDS -> words(text);
            case TOKENS -> tokens(text);
        };
    }

    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            words += !blank && !inside ? 1 : 0;
            inside = !blank;
        }
        return words;
    }

    private static int tokens(String text) {
        int tokens = 0;
        int run = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point < 0x250 && Character.isLetterOrDigit(point)) {
                tokens += run % 4 == 0 ? 1 : 0;
                run++;
            } else {
                run = 0;
                if (!Character.isWhitespace(point)) {
                    tokens += point < 0x800 ? 1 : 2;
                }
            }
        }
        return tokens;
    }
}
