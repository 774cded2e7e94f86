package dev.filmwright.core.event;

import dev.filmwright.asset.AssetId;
import dev.filmwright.spi.storage.UnitOfWork;

/**
 * Removes what a room keeps about an asset, inside the transaction that deletes the asset. Bound in the {@code Multibinder} of
 * this type. Thread-safe; must not throw for an asset it knows nothing of.
 */
@FunctionalInterface
public interface AssetDeletion {
    /** Removes what is kept about an asset. */
    void deleted(UnitOfWork unit, AssetId asset);
}
