package dev.filmwright.production;

import dev.filmwright.asset.ProjectId;
import dev.filmwright.screenplay.Screenplay;
import java.util.List;
import java.util.Optional;

/** The productions of a library. Thread-safe; methods block for file access, none costs money. */
public interface Productions {
    /**
     * Creates a production from a finished screenplay.
     *
     * @throws dev.filmwright.InvalidInputException if the screenplay has no scene heading
     */
    Production create(String title, Screenplay screenplay, ProductionSettings settings);

    /** Returns a production, if there is one. */
    Optional<Production> find(ProjectId id);

    /** Returns all productions, oldest first. */
    List<Production> list();

    /**
     * Deletes a production with its assets, boards and files; does nothing if it is not there. Jobs under way are asked to
     * stop; the record of what was generated, and paid, stays.
     */
    void delete(ProjectId id);
}
