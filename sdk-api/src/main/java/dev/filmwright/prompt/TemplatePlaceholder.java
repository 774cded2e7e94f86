package dev.filmwright.prompt;

import dev.filmwright.InvalidInputException;
import java.util.Objects;

/**
 * A name in a template that a value takes the place of. Immutable.
 *
 * @param name its name: a letter, then letters, digits, {@code _} or {@code -}, at most 60
 * @param required whether nothing can be rendered without a value
 * @param meaning what the value says, for whoever gives it; may be empty
 */
public record TemplatePlaceholder(String name, boolean required, String meaning) {
    /**
     * Checks the name.
     *
     * @throws InvalidInputException if the name is not as described
     */
    public TemplatePlaceholder {
        if (!name.matches("[A-Za-z][A-Za-z0-9_-]{0,59}")) {
            throw new InvalidInputException(
                    "placeholder", name, "use a letter, then letters, digits, _ or -, at most 60 characters");
        }
        Objects.requireNonNull(meaning, "meaning");
    }

    /** Returns a placeholder that needs a value. */
    public static TemplatePlaceholder required(String name, String meaning) {
        return new TemplatePlaceholder(name, true, meaning);
    }

    /** Returns a placeholder that can stay without a value. */
    public static TemplatePlaceholder optional(String name, String meaning) {
        return new TemplatePlaceholder(name, false, meaning);
    }
}
