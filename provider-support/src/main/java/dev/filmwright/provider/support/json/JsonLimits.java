package dev.filmwright.provider.support.json;

import dev.filmwright.InvalidInputException;

/**
 * How much a document may hold, so that no answer can exhaust memory or the stack. Immutable.
 *
 * @param depth how deep objects and arrays may lie in each other
 * @param text how many characters one text may have; a picture in base64 has 4/3 of its bytes
 * @param number how many characters one number may have
 * @param tokens how many values, names and brackets there may be
 * @param line how many bytes one line of a stream may have
 */
public record JsonLimits(int depth, int text, int number, long tokens, int line) {
    /** Checks that each is positive. */
    public JsonLimits {
        if (depth < 1 || text < 1 || number < 1 || tokens < 1 || line < 1) {
            throw new InvalidInputException(
                    "limits", depth + ", " + text + ", " + number + ", " + tokens + ", " + line, "use positive limits");
        }
    }

    /** Returns a depth of 100, texts of 64 Mi characters, numbers of 100, a million tokens, lines of 8 MiB. */
    public static JsonLimits ofDefaults() {
        return new JsonLimits(100, 64 << 20, 100, 1_000_000, 8 << 20);
    }

    /** Returns these limits with longer or shorter lines. */
    public JsonLimits withLine(int bytes) {
        return new JsonLimits(depth, text, number, tokens, bytes);
    }
}
