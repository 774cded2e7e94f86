package dev.filmwright.spi;

import dev.filmwright.PluginReport;
import dev.filmwright.generation.ModelRef;

/** The providers of an open library. Thread-safe. */
public interface Providers {
    /**
     * Returns an open provider.
     *
     * @throws dev.filmwright.InvalidInputException if there is none with this id; the message lists those found
     */
    Provider provider(String id);

    /**
     * Returns a model with its capabilities.
     *
     * @throws dev.filmwright.InvalidInputException if there is no such provider or model; the message lists those found
     */
    Model model(ModelRef ref);

    /** Returns what was found, also the broken ones. */
    PluginReport report();
}
