package dev.filmwright.core.asset;

import dev.filmwright.asset.Category;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;

/** Gives a new library its categories and lighting presets, once: presets deleted later do not come back. */
final class LibrarySeed {
    private static final String CATEGORIES = "seed.categories.1";
    private static final String LIGHTING = "seed.lighting.1";

    private final Storage storage;
    private final AssetMaker maker;

    @Inject
    LibrarySeed(Storage storage, AssetMaker maker) {
        this.storage = storage;
        this.maker = maker;
    }

    void sowOnce() {
        if (!storage.read(unit -> unit.marks().has(CATEGORIES) && unit.marks().has(LIGHTING))) {
            storage.run(this::sow);
        }
    }

    private void sow(UnitOfWork unit) {
        if (!unit.marks().has(CATEGORIES)) {
            Category.SYSTEM.forEach(unit.categories()::put);
            unit.marks().set(CATEGORIES);
        }
        if (!unit.marks().has(LIGHTING)) {
            maker.make(LightingPresets.drafts(), unit);
            unit.marks().set(LIGHTING);
        }
    }
}
