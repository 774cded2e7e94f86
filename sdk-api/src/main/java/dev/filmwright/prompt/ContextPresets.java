package dev.filmwright.prompt;

import java.util.List;

/**
 * Contexts to choose from: those that come with the library in a fixed order, then the host's own in order of id. Thread-safe;
 * methods block for file access, none costs money.
 */
public interface ContextPresets {
    /** Returns all presets. */
    List<ContextPreset> all();

    /** Returns the presets for a field of contexts of a category, e.g. {@code of("talent", "action")}. */
    List<ContextPreset> of(String category, String field);

    /** Keeps a preset of the host's own, in place of the one with its id: also one that comes with the library. */
    void put(ContextPreset preset);

    /** Forgets a preset of the host's own; one that comes with the library is back as it was. Does nothing if there is none. */
    void remove(String id);
}
