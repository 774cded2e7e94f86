package dev.filmwright.prompt;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One version of a template; it never changes. Immutable.
 *
 * @param name its name
 * @param version 1 for the first one kept; 0 for the one that comes with the library, which may change with the library
 * @param type what it is for
 * @param text its words with the placeholders
 * @param placeholders every placeholder it may name
 * @param created when it was kept; the epoch for one that comes with the library
 */
public record PromptTemplate(
        String name,
        int version,
        TemplateType type,
        String text,
        List<TemplatePlaceholder> placeholders,
        Instant created) {
    /** Copies the list; checks that nothing is {@code null}. */
    public PromptTemplate {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
        placeholders = List.copyOf(placeholders);
        Objects.requireNonNull(created, "created");
    }

    /** Returns name and version, e.g. {@code "frame@2"}: the {@linkplain Origin#field() field} of its own words' origin. */
    public String reference() {
        return name + "@" + version;
    }
}
