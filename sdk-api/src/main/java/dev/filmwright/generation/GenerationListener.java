package dev.filmwright.generation;

/** Hears what happens to jobs; see {@link Generations#subscribe}. */
@FunctionalInterface
public interface GenerationListener {
    /** Takes an event; what it throws is logged and harms nobody. Calls of one subscription never overlap. */
    void on(GenerationEvent event);
}
