package dev.filmwright.asset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Unfinished asset forms, one per category and scope, kept for thirty days after they were saved last. Thread-safe;
 * methods block for file access, none costs money.
 */
public interface AssetForms {

    /**
     * Keeps a form in place of the one kept for its category and scope.
     *
     * @return when it expires
     * @throws dev.filmwright.InvalidInputException if the category is unknown
     */
    Instant save(AssetForm form);

    /** Returns the form kept for a category and scope, unless it expired. */
    Optional<AssetForm> find(String category, Scope scope);

    /** Forgets the form kept for a category and scope; does nothing if there is none. */
    void discard(String category, Scope scope);

    /**
     * Returns all that keeps a form from being a full asset: name, description, a talent's physical description, and of
     * a talent's character sheet, once begun, six to eight views; empty if it is one.
     */
    List<Problem> check(AssetForm form);

    /**
     * Creates the asset and forgets the form kept for its category and scope.
     *
     * @throws InvalidFormException if {@link #check} finds problems; it lists all of them
     */
    Asset submit(AssetForm form);

    /**
     * What is wrong with a field. Immutable.
     *
     * @param field the field, e.g. {@code "profile.physicalDescription"}
     * @param problem what is wrong, in words
     * @param remedy what to do about it
     */
    record Problem(String field, String problem, String remedy) {}
}
