package dev.filmwright;

/** Hears how far a long piece of work has come; called from the working thread, so it must be quick. */
@FunctionalInterface
public interface ProgressListener {
    /** Hears nothing. */
    ProgressListener NONE = (step, done, total) -> {};

    /**
     * Tells how far a step has come.
     *
     * @param step the step's name, e.g. {@code "boards"}
     * @param done units done, from 0
     * @param total units in all, at least {@code done}
     */
    void progressed(String step, long done, long total);
}
