package dev.filmwright.prompt;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.media.MediaOwner;
import java.util.Objects;

/**
 * What a prompt is for, as long as it is asked again and again: a shot of a production, or any name of the caller's. Immutable.
 *
 * @param owner whose it is
 * @param name which of the owner's, e.g. a shot's code; 1 to 200 characters
 * @param kind what the prompt is for
 * @param dialect the id of the dialect it is in
 */
public record PromptPlace(MediaOwner owner, String name, PromptKind kind, String dialect) {
    private static final int LONGEST = 200;

    /**
     * Checks the names.
     *
     * @throws InvalidInputException if the name or the dialect is blank or longer than 200 characters
     */
    public PromptPlace {
        Objects.requireNonNull(owner, "owner");
        check("name", name);
        Objects.requireNonNull(kind, "kind");
        check("dialect", dialect);
    }

    /** Returns the place that is a production's shot. */
    public static PromptPlace shot(ProjectId production, String code, PromptKind kind, String dialect) {
        return new PromptPlace(MediaOwner.production(production.value()), code, kind, dialect);
    }

    private static void check(String field, String name) {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new InvalidInputException(field, name, "use 1 to " + LONGEST + " characters");
        }
    }
}
