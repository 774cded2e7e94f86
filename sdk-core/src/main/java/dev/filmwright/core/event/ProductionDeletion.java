package dev.filmwright.core.event;

import dev.filmwright.asset.ProjectId;
import dev.filmwright.spi.storage.UnitOfWork;

/**
 * Removes what a room keeps about a production, inside the transaction that removes the production. Bound in the
 * {@code Multibinder} of this type. Thread-safe; must not throw for a production it knows nothing of.
 */
@FunctionalInterface
public interface ProductionDeletion {
    /** Removes what is kept about a production. */
    void deleted(UnitOfWork unit, ProjectId production);
}
