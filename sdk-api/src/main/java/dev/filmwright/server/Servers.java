package dev.filmwright.server;

import java.util.List;

/** The servers behind those providers whose user runs one. Thread-safe. */
public interface Servers {
    /** Returns the ids of the providers that have one, in order. */
    List<String> providers();

    /**
     * Returns the server of a provider. Asks nobody.
     *
     * @param provider the provider's id, e.g. {@code "ollama"}
     * @throws dev.filmwright.InvalidInputException if there is no such provider, or it has no server of its user's
     */
    Server of(String provider);
}
