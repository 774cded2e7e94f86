package dev.filmwright.samples.cli.training;

import dev.filmwright.dataset.BaseModel;
import dev.filmwright.training.Hyperparameters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The numbers a training goes by; what is not said is as usual for the base model. */
final class NumberOptions {
    @Option(names = "--learning-rate", paramLabel = "N", description = "The learning rate, 0.0001 by default.")
    private @Nullable Double learningRate;

    @Option(names = "--batch", paramLabel = "N", description = "Pictures a step, 1 by default.")
    private @Nullable Integer batch;

    @Option(names = "--steps", paramLabel = "N", description = "How many steps.")
    private @Nullable Integer steps;

    @Option(names = "--epochs", paramLabel = "N", description = "How many epochs, instead of steps.")
    private @Nullable Integer epochs;

    @Option(names = "--warm-up", paramLabel = "N", description = "Steps until the learning rate is at its height.")
    private @Nullable Integer warmUp;

    @Option(names = "--rank", paramLabel = "N", description = "The LoRA's rank.")
    private @Nullable Integer rank;

    @Option(names = "--alpha", paramLabel = "N", description = "The LoRA's alpha.")
    private @Nullable Double alpha;

    @Option(names = "--resolution", paramLabel = "N", description = "The side of the square pictures are trained at.")
    private @Nullable Integer resolution;

    @Option(names = "--seed", paramLabel = "N", description = "What chance begins with.")
    private @Nullable Long seed;

    Hyperparameters of(BaseModel base) {
        Hyperparameters.Builder builder = Hyperparameters.builder(base);
        if (learningRate != null) {
            builder.learningRate(learningRate);
        }
        if (batch != null) {
            builder.batchSize(batch);
        }
        if (steps != null) {
            builder.steps(steps);
        }
        if (epochs != null) {
            builder.epochs(epochs);
        }
        if (warmUp != null) {
            builder.warmupSteps(warmUp);
        }
        if (rank != null) {
            builder.rank(rank);
        }
        if (alpha != null) {
            builder.alpha(alpha);
        }
        if (resolution != null) {
            builder.resolution(resolution);
        }
        if (seed != null) {
            builder.seed(seed);
        }
        return builder.build();
    }
}
