package dev.filmwright.asset;

import java.util.Optional;

/**
 * Where an asset is known: everywhere, or in one project. Immutable.
 *
 * @param project the project, or empty for global
 */
public record Scope(Optional<ProjectId> project) {
    /** Known in every project. */
    public static final Scope GLOBAL = new Scope(Optional.empty());

    /** Returns the scope of one project. */
    public static Scope of(ProjectId project) {
        return new Scope(Optional.of(project));
    }
}
