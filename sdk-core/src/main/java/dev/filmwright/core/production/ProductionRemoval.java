package dev.filmwright.core.production;

import dev.filmwright.asset.ProjectId;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;

/** Removes a production and all that belongs to it: first what refers to it, last the production itself. */
final class ProductionRemoval {
    private final ProductionParts parts;

    ProductionRemoval(ProductionParts parts) {
        this.parts = parts;
    }

    void remove(ProjectId id) {
        new ManifestAssets(parts.assets())
                .all(id)
                .values()
                .forEach(asset -> parts.assets().deleteWithUses(asset.id()));
        for (MediaFile board : parts.media().of(MediaOwner.production(id.value()))) {
            parts.media().delete(board.id());
        }
        parts.storage().run(unit -> unit.productions().delete(id));
    }
}
