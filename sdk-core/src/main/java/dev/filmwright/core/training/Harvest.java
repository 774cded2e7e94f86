package dev.filmwright.core.training;

import dev.filmwright.asset.AssetUse;
import dev.filmwright.dataset.TrainingSource;
import dev.filmwright.model.Lora;
import dev.filmwright.model.LoraDraft;
import dev.filmwright.model.LoraId;
import dev.filmwright.model.Loras;
import dev.filmwright.training.TrainingRequest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Brings a trainer's LoRA home: registered, and attached to the version of the asset it was trained from. Doing so twice
 * does nothing, as the file is known by its digest; so a crash in between does no harm. Thread-safe; blocks.
 */
final class Harvest {
    private final Loras loras;

    @Inject
    Harvest(Loras loras) {
        this.loras = loras;
    }

    LoraId bringHome(TrainingRequest request, Path file) {
        Lora lora = loras.add(
                file, new LoraDraft(request.name(), List.of(request.trigger()), Optional.of(request.baseModel())));
        target(request).ifPresent(use -> loras.attach(lora.id(), use.asset(), use.version()));
        return lora.id();
    }

    /** Returns what the LoRA is attached to; {@link TrainingStart} has put in the version. */
    static Optional<AssetUse> target(TrainingRequest request) {
        return request.attachTo()
                .or(() -> request.source() instanceof TrainingSource.OfAsset source
                        ? source.version().map(version -> new AssetUse(source.asset(), version))
                        : Optional.empty());
    }
}
