package dev.filmwright.core.event;

import dev.filmwright.generation.GenerationRequest;

/** Tells by capabilities whether a model can do a request; asks no backend. Thread-safe. */
@FunctionalInterface
public interface RequestFit {
    /**
     * Checks a request.
     *
     * @throws dev.filmwright.InvalidInputException naming what its model cannot do
     */
    void check(GenerationRequest request);
}
