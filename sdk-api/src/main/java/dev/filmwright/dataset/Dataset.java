package dev.filmwright.dataset;

import java.time.Instant;
import java.util.Objects;

/**
 * A dataset as it was when it was read. Immutable.
 *
 * @param id its identity
 * @param owner whose it is
 * @param name its name, 1 to 200 characters
 * @param description what it is for; possibly empty
 * @param status how far it has come
 * @param files how many files it has
 * @param bytes how large they are together
 * @param created when it was created
 * @param changed when it or its files were changed last
 */
public record Dataset(
        DatasetId id,
        String owner,
        String name,
        String description,
        DatasetStatus status,
        int files,
        long bytes,
        Instant created,
        Instant changed) {
    /** Checks that nothing is {@code null}. */
    public Dataset {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(changed, "changed");
    }
}
