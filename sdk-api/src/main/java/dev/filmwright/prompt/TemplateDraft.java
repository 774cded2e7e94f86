package dev.filmwright.prompt;

import dev.filmwright.InvalidInputException;
import java.util.List;
import java.util.Objects;

/**
 * A template that is not kept yet. Immutable.
 *
 * @param name its name: a small letter, then small letters, digits or {@code -}, at most 60
 * @param type what it is for
 * @param text its words with the placeholders, in Mustache: {@code {{name}}} is the value, <code>{{#name}}…{{/name}}</code>
 *     stands only where there is a value, <code>{{^name}}…{{/name}}</code> only where there is none; nothing else, and a
 *     value is never read as a template
 * @param placeholders the placeholders; those for {@link TemplateType#FRAME} and {@link TemplateType#VIDEO} have one for each
 *     {@link SectionKind}, in small letters, and {@code avoid}, by themselves
 */
public record TemplateDraft(String name, TemplateType type, String text, List<TemplatePlaceholder> placeholders) {
    /**
     * Copies the list; checks the name.
     *
     * @throws InvalidInputException if the name is not as described
     */
    public TemplateDraft {
        if (!name.matches("[a-z][a-z0-9-]{0,59}")) {
            throw new InvalidInputException(
                    "template", name, "use a small letter, then small letters, digits or -, at most 60 characters");
        }
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
        placeholders = List.copyOf(placeholders);
    }
}
