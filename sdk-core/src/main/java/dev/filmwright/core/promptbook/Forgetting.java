package dev.filmwright.core.promptbook;

import dev.filmwright.asset.ProjectId;
import dev.filmwright.core.event.ProductionDeletion;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.spi.storage.UnitOfWork;

/** Removes the edits and the history of a production's prompts with it. Thread-safe. */
final class Forgetting implements ProductionDeletion {
    @Override
    public void deleted(UnitOfWork unit, ProjectId production) {
        String owner = PlaceKeys.owner(MediaOwner.production(production.value()));
        unit.documents().removeAll(StoredOverrides.SHELF, owner);
        unit.documents().removeAll(HistoryNotes.SHELF, owner);
    }
}
