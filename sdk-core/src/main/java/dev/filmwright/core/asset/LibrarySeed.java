package dev.filmwright.core.asset;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Category;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** Gives a new library its categories and lighting presets, once: presets deleted later do not come back. */
final class LibrarySeed {
    private static final String CATEGORIES = "seed.categories.1";
    private static final String LIGHTING = "seed.lighting.1";

    private static final Instant PRESETS_MADE = Instant.parse("2026-01-01T00:00:00Z");

    private final Storage storage;

    @Inject
    LibrarySeed(Storage storage) {
        this.storage = storage;
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
            for (AssetDraft draft : LightingPresets.drafts()) {
                unit.assets().insert(preset(draft));
            }
            unit.marks().set(LIGHTING);
        }
    }

    /** Every library has the same presets: the same assets, made at the same time, so that archives find them again. */
    private static Asset preset(AssetDraft draft) {
        String slug = Slugs.of(draft.name());
        AssetContent content = new AssetContent(
                draft.name(),
                draft.description(),
                Tags.of(draft.tags()),
                new TreeMap<>(draft.attributes()),
                draft.profile(),
                List.of(),
                new TreeMap<>());
        return Asset.first(
                new AssetId("preset-" + slug), draft.category().key(), draft.scope(), slug, content, PRESETS_MADE);
    }
}
