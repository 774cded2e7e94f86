package dev.filmwright.core.training;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Version;
import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.dataset.TrainingSource;
import dev.filmwright.training.Hyperparameters;
import dev.filmwright.training.TrainingRequest;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A request as it lies in a row: names, numbers and texts only. */
record RequestRow(
        String owner,
        Optional<AssetRow> fromAsset,
        Optional<String> fromDataset,
        String trainer,
        String name,
        BaseModel baseModel,
        String checkpoint,
        String trigger,
        Optional<String> classToken,
        Optional<AssetRow> attachTo,
        Numbers numbers) {

    /** A version of an asset. */
    record AssetRow(String asset, Optional<Version> version) {}

    /** The hyperparameters. */
    record Numbers(
            double learningRate,
            int batchSize,
            OptionalInt epochs,
            OptionalInt steps,
            int warmupSteps,
            int rank,
            double alpha,
            int resolution,
            OptionalLong seed) {
        static Numbers of(Hyperparameters numbers) {
            return new Numbers(
                    numbers.learningRate(),
                    numbers.batchSize(),
                    numbers.epochs(),
                    numbers.steps(),
                    numbers.warmupSteps(),
                    numbers.rank(),
                    numbers.alpha(),
                    numbers.resolution(),
                    numbers.seed());
        }

        Hyperparameters hyperparameters(BaseModel base) {
            Hyperparameters.Builder builder = Hyperparameters.builder(base)
                    .learningRate(learningRate)
                    .batchSize(batchSize)
                    .warmupSteps(warmupSteps)
                    .rank(rank)
                    .alpha(alpha)
                    .resolution(resolution);
            epochs.ifPresent(builder::epochs);
            steps.ifPresent(builder::steps);
            seed.ifPresent(builder::seed);
            return builder.build();
        }
    }

    static RequestRow of(TrainingRequest request) {
        Optional<AssetRow> fromAsset = request.source() instanceof TrainingSource.OfAsset source
                ? Optional.of(new AssetRow(source.asset().value(), source.version()))
                : Optional.empty();
        Optional<String> fromDataset = request.source() instanceof TrainingSource.OfDataset source
                ? Optional.of(source.dataset().value())
                : Optional.empty();
        return new RequestRow(
                request.owner(),
                fromAsset,
                fromDataset,
                request.trainer(),
                request.name(),
                request.baseModel(),
                request.checkpoint(),
                request.trigger(),
                request.classToken(),
                request.attachTo().map(use -> new AssetRow(use.asset().value(), Optional.of(use.version()))),
                Numbers.of(request.hyperparameters()));
    }

    TrainingRequest request() {
        TrainingSource source = fromAsset
                .<TrainingSource>map(row -> new TrainingSource.OfAsset(new AssetId(row.asset()), row.version()))
                .orElseGet(() -> new TrainingSource.OfDataset(owner, new DatasetId(fromDataset.orElse(""))));
        TrainingRequest.Builder builder = TrainingRequest.builder(owner, source, trainer, baseModel)
                .name(name)
                .checkpoint(checkpoint)
                .trigger(trigger)
                .hyperparameters(numbers.hyperparameters(baseModel));
        classToken.ifPresent(builder::classToken);
        attachTo.ifPresent(row -> builder.attachTo(
                new AssetUse(new AssetId(row.asset()), row.version().orElse(Version.FIRST))));
        return builder.build();
    }
}
