package dev.filmwright.core.production;

import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.core.event.ProductionDeletion;
import dev.filmwright.cost.PriceBook;
import dev.filmwright.generation.Generations;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.production.ManifestExtractor;
import dev.filmwright.production.SceneBuilder;
import dev.filmwright.production.ShotPlanner;
import dev.filmwright.prompt.PromptAssembler;
import dev.filmwright.prompt.PromptOverrides;
import dev.filmwright.spending.Costs;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.storage.Storage;
import jakarta.inject.Inject;
import java.util.Set;

/** What a production works with. */
record ProductionParts(
        Storage storage,
        AssetLibrary assets,
        MediaLibrary media,
        MediaIngest ingest,
        PromptAssembler prompts,
        PromptOverrides overrides,
        Generations generations,
        PriceBook prices,
        Costs costs,
        ManifestExtractor extractor,
        SceneBuilder scenes,
        ShotPlanner planner,
        Set<ProductionDeletion> deletions) {
    @Inject
    ProductionParts {}
}
