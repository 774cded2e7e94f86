package dev.filmwright.core.production;

import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.generation.Generations;
import dev.filmwright.generation.Job;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.spi.storage.MediaIndex;
import dev.filmwright.spi.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Removes a production and all that belongs to it: first what refers to it, last the production itself with its boards. */
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
        List<MediaFile> unseen = parts.storage().write(unit -> {
            forget(id, unit);
            parts.deletions().forEach(room -> room.deleted(unit, id));
            unit.productions().delete(id);
            return unseen(id, unit.media());
        });
        unseen.forEach(parts.ingest()::discard);
    }

    /** Removes what the project said about assets that are not its own, and what it had not finished saying. */
    private static void forget(ProjectId id, UnitOfWork unit) {
        unit.overrides().removeAll(id);
        unit.selections().put(id, List.of());
        unit.categories().all().forEach(category -> unit.forms().remove(category.key(), Scope.of(id)));
        unit.assets().removeUser(LibraryProduction.USER, id.value());
        // What was chosen for it would show its pictures for ever.
        unit.attempts()
                .of(MediaOwner.production(id.value()))
                .forEach(attempt -> unit.attempts().unchoose(attempt.job()));
    }

    /** Removes the rows of pictures that nothing shows any more. */
    private static List<MediaFile> unseen(ProjectId id, MediaIndex media) {
        List<MediaFile> unseen = new ArrayList<>();
        for (MediaFile file : media.of(MediaOwner.production(id.value()))) {
            if (!media.shown(file.id())) {
                media.delete(file.id()).ifPresent(unseen::add);
            }
        }
        return unseen;
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
