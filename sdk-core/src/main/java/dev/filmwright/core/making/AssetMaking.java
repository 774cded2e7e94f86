package dev.filmwright.core.making;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.spi.storage.UnitOfWork;
import java.util.List;

/** Makes assets as the library does, as part of what another room does in one transaction. Thread-safe. */
@FunctionalInterface
public interface AssetMaking {
    /**
     * Adds an asset under an identity chosen before, e.g. because its media lie under it already; listeners hear of it once the
     * transaction is committed.
     *
     * @throws dev.filmwright.ConflictException if the identity is taken
     * @throws dev.filmwright.InvalidInputException if the profile is not of the category's shape, or an image is not stored
     */
    Asset make(UnitOfWork unit, AssetId id, AssetDraft draft, List<AssetImage> images);
}
