package dev.filmwright.core.asset;

import dev.filmwright.asset.Category;
import dev.filmwright.spi.storage.AssetStore;
import dev.filmwright.spi.storage.Storage;
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
        if (!storage.read(
                unit -> unit.assets().marked(CATEGORIES) && unit.assets().marked(LIGHTING))) {
            storage.run(unit -> sow(unit.assets()));
        }
    }

    private void sow(AssetStore store) {
        if (!store.marked(CATEGORIES)) {
            Category.SYSTEM.forEach(store::put);
            store.mark(CATEGORIES);
        }
        if (!store.marked(LIGHTING)) {
            maker.make(LightingPresets.drafts(), store);
            store.mark(LIGHTING);
        }
    }
}
