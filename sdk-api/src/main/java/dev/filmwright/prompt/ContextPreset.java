package dev.filmwright.prompt;

import dev.filmwright.InvalidInputException;
import java.util.Objects;

/**
 * Words for a field of a context that are wanted often. Immutable.
 *
 * @param id a stable id, e.g. {@code "talent.action.walking"}, for hosts that show it in the user's language
 * @param category the key of the category of assets it suits, e.g. {@code "talent"}
 * @param field the field of the context, e.g. {@code "action"}
 * @param words the words for the prompt, in English
 */
public record ContextPreset(String id, String category, String field, String words) {
    private static final int LONGEST = 200;

    /**
     * Checks the texts.
     *
     * @throws InvalidInputException if one is blank or longer than 200 characters
     */
    public ContextPreset {
        check("id", id);
        check("category", category);
        check("field", field);
        check("words", words);
    }

    private static void check(String what, String text) {
        Objects.requireNonNull(text, what);
        if (text.isBlank() || text.length() > LONGEST) {
            throw new InvalidInputException(what, text, "use 1 to " + LONGEST + " characters");
        }
    }
}
