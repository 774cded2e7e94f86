package dev.filmwright.core.production;

import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.Job;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;
import java.util.List;
import java.util.Map;

/** Removes a production and all that belongs to it: first what refers to it, last the production itself. */
final class ProductionRemoval {
    private final ProductionParts parts;

    ProductionRemoval(ProductionParts parts) {
        this.parts = parts;
    }

    void remove(ProjectId id) {
        stopJobs(id);
        new ManifestAssets(parts.assets())
                .all(id)
                .values()
                .forEach(asset -> parts.assets().deleteWithUses(asset.id()));
        for (MediaFile board : parts.media().of(MediaOwner.production(id.value()))) {
            parts.media().delete(board.id());
        }
        parts.storage().run(unit -> {
            Scope own = Scope.of(id);
            unit.overrides().removeAll(id);
            unit.selections().put(id, List.of());
            unit.categories().all().forEach(category -> unit.forms().remove(category.key(), own));
            unit.assets().removeUser(LibraryProduction.USER, id.value());
            unit.productions().delete(id);
        });
    }

    /** What was generated, and paid, stays on record; what is under way need not be paid. */
    private void stopJobs(ProjectId id) {
        Generations generations = parts.generations();
        for (Job job : generations.jobs(Map.of(BoardRequests.PROJECT, id.value()), Integer.MAX_VALUE)) {
            if (!job.state().terminal()) {
                generations.cancel(job.id());
            }
        }
    }
}
