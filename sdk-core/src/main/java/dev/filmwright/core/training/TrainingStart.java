package dev.filmwright.core.training;

import dev.filmwright.ConflictException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.dataset.Dataset;
import dev.filmwright.dataset.DatasetStatus;
import dev.filmwright.dataset.Datasets;
import dev.filmwright.dataset.TrainingSource;
import dev.filmwright.spi.Trainers;
import dev.filmwright.training.TrainingRequest;
import jakarta.inject.Inject;
import java.util.Optional;

/** Checks a request against what there is before anything is stored. Thread-safe; blocks. */
final class TrainingStart {
    private final Trainers trainers;
    private final Preparing preparing;
    private final Datasets datasets;
    private final AssetLibrary assets;

    @Inject
    TrainingStart(Trainers trainers, Preparing preparing, Datasets datasets, AssetLibrary assets) {
        this.trainers = trainers;
        this.preparing = preparing;
        this.datasets = datasets;
        this.assets = assets;
    }

    /** Returns the request with the version of the asset put in, so that an edit later does not change what is trained. */
    TrainingRequest checked(TrainingRequest request) {
        preparing.check(request, trainers.trainer(request.trainer()).format());
        request.attachTo().ifPresent(use -> assets.get(use.asset(), use.version()));
        if (request.source() instanceof TrainingSource.OfDataset source) {
            checkDataset(request.owner(), source);
            return request;
        }
        TrainingSource.OfAsset source = (TrainingSource.OfAsset) request.source();
        AssetUse use = source.version().isPresent()
                ? new AssetUse(
                        source.asset(),
                        assets.get(source.asset(), source.version().get()).version())
                : new AssetUse(source.asset(), assets.get(source.asset()).version());
        return withSource(request, new TrainingSource.OfAsset(use.asset(), Optional.of(use.version())));
    }

    private void checkDataset(String owner, TrainingSource.OfDataset source) {
        if (!source.owner().equals(owner)) {
            throw new NotFoundException("dataset", source.dataset().value());
        }
        Dataset dataset = datasets.get(owner, source.dataset());
        if (dataset.status() != DatasetStatus.READY) {
            throw new ConflictException(
                    "dataset \"" + dataset.id() + "\" is " + dataset.status() + ", not READY: check it first");
        }
    }

    private static TrainingRequest withSource(TrainingRequest request, TrainingSource source) {
        TrainingRequest.Builder builder = TrainingRequest.builder(
                        request.owner(), source, request.trainer(), request.baseModel())
                .name(request.name())
                .checkpoint(request.checkpoint())
                .trigger(request.trigger())
                .hyperparameters(request.hyperparameters());
        request.classToken().ifPresent(builder::classToken);
        request.attachTo().ifPresent(builder::attachTo);
        return builder.build();
    }
}
