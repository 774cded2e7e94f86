package dev.filmwright.training;

import java.util.EnumSet;
import java.util.Set;

/** How far a training job has come. */
public enum TrainingState {
    /** It is stored, and nothing else yet. */
    CREATED,
    /** Pictures and captions are laid out for the trainer. */
    PREPARING,
    /** The trainer works, or is just being started. */
    RUNNING,
    /** It ended, and its LoRA is registered. */
    SUCCEEDED,
    /** It ended without a LoRA; {@link TrainingJob#failure()} says why. */
    FAILED,
    /** Somebody asked for it to stop. */
    CANCELLED;

    /** Returns whether it goes no further by itself. */
    public boolean terminal() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }

    /** Returns what may come next; what failed or was cancelled goes on only when somebody asks for it. */
    public Set<TrainingState> next() {
        return switch (this) {
            case CREATED -> EnumSet.of(PREPARING, FAILED, CANCELLED);
            case PREPARING -> EnumSet.of(RUNNING, FAILED, CANCELLED);
            case RUNNING -> EnumSet.of(SUCCEEDED, FAILED, CANCELLED);
            case SUCCEEDED -> EnumSet.noneOf(TrainingState.class);
            case FAILED, CANCELLED -> EnumSet.of(CREATED, RUNNING);
        };
    }

    /** Returns whether {@code next} may come next. */
    public boolean mayBecome(TrainingState next) {
        return next().contains(next);
    }
}
