package dev.filmwright.core.event;

import dev.filmwright.asset.AssetEvent;
import dev.filmwright.spi.storage.UnitOfWork;

/** Takes word of what happens to assets, for whoever listens. Thread-safe. */
@FunctionalInterface
public interface AssetNews {
    /** Passes an event on once the transaction it is part of is committed, in the order of commits; never if it fails. */
    void tell(UnitOfWork unit, AssetEvent event);
}
