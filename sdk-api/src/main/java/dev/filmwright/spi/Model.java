package dev.filmwright.spi;

import java.util.Objects;

/**
 * A model of a provider with what it can do. Immutable.
 *
 * @param id its stable id within the provider, e.g. {@code "board"}
 * @param name its name for people
 * @param capabilities what it can do
 */
public record Model(String id, String name, Capabilities capabilities) {
    /** Checks that nothing is {@code null}. */
    public Model {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(capabilities, "capabilities");
    }
}
