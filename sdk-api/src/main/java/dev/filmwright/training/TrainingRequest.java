package dev.filmwright.training;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.TrainingSource;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is to be trained. Immutable. */
public final class TrainingRequest {
    private static final int LONGEST_OWNER = 200;
    private static final int LONGEST_CHECKPOINT = 1000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,79}");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_. -]{0,79}");
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\"]");

    private final String owner;
    private final TrainingSource source;
    private final String trainer;
    private final String name;
    private final BaseModel baseModel;
    private final String checkpoint;
    private final String trigger;
    private final Optional<String> classToken;
    private final Optional<AssetUse> attachTo;
    private final Hyperparameters hyperparameters;

    private TrainingRequest(Builder builder) {
        owner = builder.owner;
        source = builder.source;
        trainer = builder.trainer;
        name = builder.name;
        baseModel = builder.baseModel;
        checkpoint = builder.checkpoint;
        trigger = builder.trigger;
        classToken = Optional.ofNullable(builder.classToken);
        attachTo = Optional.ofNullable(builder.attachTo);
        hyperparameters = builder.hyperparameters == null
                ? Hyperparameters.defaultsFor(builder.baseModel)
                : builder.hyperparameters;
    }

    /**
     * Begins a request with what it cannot do without.
     *
     * @param owner whose job it is
     * @param source where pictures and captions come from; a dataset must be the owner's and ready
     * @param trainer the id of the trainer
     * @param baseModel the sort of model that is trained on
     */
    public static Builder builder(String owner, TrainingSource source, String trainer, BaseModel baseModel) {
        return new Builder(owner, source, trainer, baseModel);
    }

    /** Returns whose job it is. */
    public String owner() {
        return owner;
    }

    /** Returns where pictures and captions come from. */
    public TrainingSource source() {
        return source;
    }

    /** Returns the id of the trainer. */
    public String trainer() {
        return trainer;
    }

    /** Returns what the LoRA and its files are called. */
    public String name() {
        return name;
    }

    /** Returns the sort of model that is trained on. */
    public BaseModel baseModel() {
        return baseModel;
    }

    /** Returns the model's file or name as the trainer knows it; empty to leave it to the trainer's settings. */
    public String checkpoint() {
        return checkpoint;
    }

    /** Returns the word that calls what is trained. */
    public String trigger() {
        return trigger;
    }

    /** Returns what it is a sort of, e.g. {@code "woman"}. */
    public Optional<String> classToken() {
        return classToken;
    }

    /** Returns which version of which asset the LoRA is attached to; if empty, that which the pictures come from. */
    public Optional<AssetUse> attachTo() {
        return attachTo;
    }

    /** Returns the numbers it goes by. */
    public Hyperparameters hyperparameters() {
        return hyperparameters;
    }

    /** Returns a builder that begins with this. */
    public Builder toBuilder() {
        Builder builder = new Builder(owner, source, trainer, baseModel)
                .name(name)
                .checkpoint(checkpoint)
                .trigger(trigger)
                .hyperparameters(hyperparameters);
        classToken.ifPresent(builder::classToken);
        attachTo.ifPresent(builder::attachTo);
        return builder;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrainingRequest that
                && owner.equals(that.owner)
                && source.equals(that.source)
                && trainer.equals(that.trainer)
                && name.equals(that.name)
                && baseModel == that.baseModel
                && checkpoint.equals(that.checkpoint)
                && trigger.equals(that.trigger)
                && classToken.equals(that.classToken)
                && attachTo.equals(that.attachTo)
                && hyperparameters.equals(that.hyperparameters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(owner, source, trainer, name, baseModel, checkpoint, trigger, hyperparameters);
    }

    @Override
    public String toString() {
        return "TrainingRequest[" + name + " on " + baseModel + " by " + trainer + " from " + source + "]";
    }

    /** Collects a request. Not thread-safe. */
    public static final class Builder {
        private final String owner;
        private final TrainingSource source;
        private final String trainer;
        private final BaseModel baseModel;
        private String name = "lora";
        private String checkpoint = "";
        private String trigger = "";
        private @Nullable String classToken;
        private @Nullable AssetUse attachTo;
        private @Nullable Hyperparameters hyperparameters;

        private Builder(String owner, TrainingSource source, String trainer, BaseModel baseModel) {
            this.owner = Objects.requireNonNull(owner, "owner");
            this.source = Objects.requireNonNull(source, "source");
            this.trainer = Objects.requireNonNull(trainer, "trainer");
            this.baseModel = Objects.requireNonNull(baseModel, "baseModel");
        }

        /** Sets what the LoRA and its files are called, {@code "lora"} by default: 1 to 80 of A-Z, a-z, 0-9, {@code _ . -}. */
        public Builder name(String value) {
            name = Objects.requireNonNull(value, "value");
            return this;
        }

        /** Sets the model's file or name as the trainer knows it, e.g. a path or {@code "black-forest-labs/FLUX.1-dev"}. */
        public Builder checkpoint(String value) {
            checkpoint = Objects.requireNonNull(value, "value");
            return this;
        }

        /** Sets the word that calls what is trained, e.g. {@code "mrcs"}; required. */
        public Builder trigger(String value) {
            trigger = Objects.requireNonNull(value, "value");
            return this;
        }

        /** Sets what it is a sort of, e.g. {@code "woman"}. */
        public Builder classToken(String value) {
            classToken = Objects.requireNonNull(value, "value");
            return this;
        }

        /** Sets which version of which asset the LoRA is attached to. */
        public Builder attachTo(AssetUse use) {
            attachTo = Objects.requireNonNull(use, "use");
            return this;
        }

        /** Sets the numbers it goes by; by default {@link Hyperparameters#defaultsFor}. */
        public Builder hyperparameters(Hyperparameters value) {
            hyperparameters = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Returns the request.
         *
         * @throws InvalidInputException if a text has a form that it must not have: all of them may become arguments of a
         *     command
         */
        public TrainingRequest build() {
            if (owner.isBlank() || owner.length() > LONGEST_OWNER) {
                throw new InvalidInputException("owner", owner, "use 1 to " + LONGEST_OWNER + " characters");
            }
            if (!NAME.matcher(name).matches() || name.endsWith(".")) {
                throw new InvalidInputException(
                        "name", name, "use 1 to 80 letters, digits, '_', '.' and '-', a letter or digit first");
            }
            if (checkpoint.length() > LONGEST_CHECKPOINT
                    || checkpoint.startsWith("-")
                    || UNFIT.matcher(checkpoint).find()) {
                throw new InvalidInputException(
                        "checkpoint", checkpoint, "use a path or name without quotes that does not begin with '-'");
            }
            words("trigger", trigger);
            if (classToken != null) {
                words("classToken", classToken);
            }
            return new TrainingRequest(this);
        }

        private static void words(String field, String value) {
            if (!WORDS.matcher(value).matches()) {
                throw new InvalidInputException(
                        field, value, "use 1 to 80 letters, digits, blanks, '_', '.' and '-', a letter or digit first");
            }
        }
    }
}
