package dev.filmwright.asset;

import java.util.Objects;
import java.util.Optional;

/**
 * How one field differs between two states of an asset. Immutable.
 *
 * @param field the field, e.g. {@code "name"}, {@code "attributes.colour"}, {@code "profile.hair"}
 * @param before its value before, or empty if the field was not there
 * @param after its value after, or empty if the field is not there any more
 */
public record FieldChange(String field, Optional<FieldValue> before, Optional<FieldValue> after) {
    /** Checks that nothing is {@code null}. */
    public FieldChange {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }
}
