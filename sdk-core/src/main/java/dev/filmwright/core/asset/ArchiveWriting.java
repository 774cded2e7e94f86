package dev.filmwright.core.asset;

import dev.filmwright.asset.AssetEvent;
import dev.filmwright.asset.Category;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;

/** Does what was decided about an asset of an archive, and tells listeners as any other change does. */
final class ArchiveWriting {
    private final AssetMaker maker;
    private final AssetChanges changes;
    private final AssetEvents events;

    @Inject
    ArchiveWriting(AssetMaker maker, AssetChanges changes, AssetEvents events) {
        this.maker = maker;
        this.changes = changes;
        this.events = events;
    }

    void write(ArchivePlan.Write plan, UnitOfWork unit) {
        String category = plan.asset().category();
        if (unit.categories().all().stream().noneMatch(each -> each.key().equals(category))) {
            unit.categories().put(new Category(category, category, false));
        }
        if (plan.before().isPresent()) {
            changes.write(plan.before().get(), plan.asset(), unit);
        } else {
            maker.inserted(plan.asset(), unit);
        }
        plan.versions().forEach(unit.versions()::add);
        plan.overrides().forEach((project, fields) -> {
            unit.overrides().put(plan.asset().id(), project, fields);
            events.tell(
                    unit, new AssetEvent.Overridden(maker.now(), plan.asset().id(), project));
        });
    }
}
