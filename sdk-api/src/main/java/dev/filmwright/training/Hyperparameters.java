package dev.filmwright.training;

import dev.filmwright.InvalidInputException;
import dev.filmwright.dataset.BaseModel;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The numbers a training goes by. Immutable. */
public final class Hyperparameters {
    private static final int LARGEST_RANK = 1024;
    private static final int LARGEST_BATCH = 1024;
    private static final int LARGEST_SIDE = 4096;
    private static final int SMALLEST_SIDE = 256;
    private static final int SIDE_STEP = 64;
    private static final int MOST_STEPS = 10_000_000;
    private static final int MOST_EPOCHS = 10_000;

    private final double learningRate;
    private final int batchSize;
    private final OptionalInt epochs;
    private final OptionalInt steps;
    private final int warmupSteps;
    private final int rank;
    private final double alpha;
    private final int resolution;
    private final OptionalLong seed;

    private Hyperparameters(Builder builder) {
        learningRate = builder.learningRate;
        batchSize = builder.batchSize;
        epochs = builder.epochs;
        steps = builder.steps;
        warmupSteps = builder.warmupSteps;
        rank = builder.rank;
        alpha = builder.alpha;
        resolution = builder.resolution;
        seed = builder.seed;
    }

    /**
     * Returns what trainers' guides advise for a LoRA of one subject: learning rate 1e-4, batches of one, no warm-up; 512
     * pixels, rank 16, alpha 8, 1500 steps for Stable Diffusion 1.5; 1024 pixels, rank 32, alpha 16, 2000 steps for SDXL and
     * its kin; 1024 pixels, rank and alpha 16, 2000 steps for FLUX.1.
     */
    public static Hyperparameters defaultsFor(BaseModel base) {
        return builder(base).build();
    }

    /** Returns a builder that begins with {@link #defaultsFor}. */
    public static Builder builder(BaseModel base) {
        return new Builder(base);
    }

    /** Returns the learning rate. */
    public double learningRate() {
        return learningRate;
    }

    /** Returns how many pictures a step looks at. */
    public int batchSize() {
        return batchSize;
    }

    /** Returns how often each picture is looked at, unless {@link #steps()} says how long it goes on. */
    public OptionalInt epochs() {
        return epochs;
    }

    /** Returns how many steps there are, unless {@link #epochs()} says so. */
    public OptionalInt steps() {
        return steps;
    }

    /** Returns over how many steps the learning rate rises to its full height. */
    public int warmupSteps() {
        return warmupSteps;
    }

    /** Returns the rank of the LoRA. */
    public int rank() {
        return rank;
    }

    /** Returns the alpha of the LoRA. */
    public double alpha() {
        return alpha;
    }

    /** Returns the side of the square that has as many pixels as pictures are trained at. */
    public int resolution() {
        return resolution;
    }

    /** Returns what chance begins with; empty to leave it to the trainer. */
    public OptionalLong seed() {
        return seed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hyperparameters that
                && learningRate == that.learningRate
                && batchSize == that.batchSize
                && epochs.equals(that.epochs)
                && steps.equals(that.steps)
                && warmupSteps == that.warmupSteps
                && rank == that.rank
                && alpha == that.alpha
                && resolution == that.resolution
                && seed.equals(that.seed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(learningRate, batchSize, epochs, steps, warmupSteps, rank, alpha, resolution, seed);
    }

    @Override
    public String toString() {
        return "Hyperparameters[learningRate=" + learningRate + ", batchSize=" + batchSize + ", epochs=" + epochs
                + ", steps=" + steps + ", warmupSteps=" + warmupSteps + ", rank=" + rank + ", alpha=" + alpha
                + ", resolution=" + resolution + ", seed=" + seed + "]";
    }

    /** Collects them. Not thread-safe. */
    public static final class Builder {
        private double learningRate = 1e-4;
        private int batchSize = 1;
        private OptionalInt epochs = OptionalInt.empty();
        private OptionalInt steps;
        private int warmupSteps;
        private int rank;
        private double alpha;
        private int resolution = 1024;
        private OptionalLong seed = OptionalLong.empty();

        private Builder(BaseModel base) {
            steps = OptionalInt.of(base == BaseModel.SD15 ? 1500 : 2000);
            switch (base) {
                case SD15 -> {
                    resolution = 512;
                    rank = 16;
                    alpha = 8;
                }
                case SDXL, PONY, ILLUSTRIOUS -> {
                    rank = 32;
                    alpha = 16;
                }
                case FLUX1_DEV -> {
                    rank = 16;
                    alpha = 16;
                }
            }
        }

        /** Sets the learning rate: above 0, at most 10 (some optimizers take a factor around 1 for it). */
        public Builder learningRate(double rate) {
            learningRate = rate;
            return this;
        }

        /** Sets how many pictures a step looks at: 1 to 1024. */
        public Builder batchSize(int size) {
            batchSize = size;
            return this;
        }

        /** Sets how often each picture is looked at: 1 to 10,000; takes the place of steps. */
        public Builder epochs(int count) {
            epochs = OptionalInt.of(count);
            steps = OptionalInt.empty();
            return this;
        }

        /** Sets how many steps there are: 1 to 10,000,000; takes the place of epochs. */
        public Builder steps(int count) {
            steps = OptionalInt.of(count);
            epochs = OptionalInt.empty();
            return this;
        }

        /** Sets over how many steps the learning rate rises: 0 or more, fewer than there are. */
        public Builder warmupSteps(int count) {
            warmupSteps = count;
            return this;
        }

        /** Sets the rank: 1 to 1024. */
        public Builder rank(int value) {
            rank = value;
            return this;
        }

        /** Sets the alpha: above 0, at most 1024. */
        public Builder alpha(double value) {
            alpha = value;
            return this;
        }

        /** Sets the side of the square that has as many pixels as pictures are trained at: 256 to 4096 by 64. */
        public Builder resolution(int side) {
            resolution = side;
            return this;
        }

        /** Sets what chance begins with: 0 to 2^32 - 1. */
        public Builder seed(long value) {
            seed = OptionalLong.of(value);
            return this;
        }

        /**
         * Returns the numbers.
         *
         * @throws InvalidInputException if one is out of range
         */
        public Hyperparameters build() {
            check("learningRate", learningRate, learningRate > 0 && learningRate <= 10, "use more than 0, at most 10");
            check("batchSize", batchSize, batchSize >= 1 && batchSize <= LARGEST_BATCH, "use 1 to " + LARGEST_BATCH);
            int count = epochs.orElse(1);
            check("epochs", count, count >= 1 && count <= MOST_EPOCHS, "use 1 to " + MOST_EPOCHS);
            int most = steps.orElse(MOST_STEPS);
            check("steps", most, most >= 1 && most <= MOST_STEPS, "use 1 to " + MOST_STEPS);
            check(
                    "warmupSteps",
                    warmupSteps,
                    warmupSteps >= 0 && warmupSteps < most,
                    "use 0 or more, fewer than the steps");
            check("rank", rank, rank >= 1 && rank <= LARGEST_RANK, "use 1 to " + LARGEST_RANK);
            check("alpha", alpha, alpha > 0 && alpha <= LARGEST_RANK, "use more than 0, at most " + LARGEST_RANK);
            check(
                    "resolution",
                    resolution,
                    resolution >= SMALLEST_SIDE && resolution <= LARGEST_SIDE && resolution % SIDE_STEP == 0,
                    "use " + SMALLEST_SIDE + " to " + LARGEST_SIDE + " by " + SIDE_STEP);
            long start = seed.orElse(0);
            check("seed", start, start >= 0 && start < 1L << 32, "use 0 to 4294967295");
            return new Hyperparameters(this);
        }

        private static void check(String field, Object value, boolean right, String remedy) {
            if (!right) {
                throw new InvalidInputException(field, value, remedy);
            }
        }
    }
}
