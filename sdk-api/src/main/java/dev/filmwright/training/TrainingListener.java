package dev.filmwright.training;

/** Hears of training jobs. */
@FunctionalInterface
public interface TrainingListener {
    /** Hears of an event; what it throws is logged. */
    void heard(TrainingEvent event);
}
