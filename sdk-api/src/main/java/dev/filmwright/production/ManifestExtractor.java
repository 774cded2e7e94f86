package dev.filmwright.production;

import dev.filmwright.screenplay.Screenplay;

/** Finds what a screenplay needs: by rules, or by a model. Thread-safe. */
public interface ManifestExtractor {
    /** Returns the manifest of {@code screenplay}; by rules it is deterministic, does not block and costs nothing. */
    Manifest extract(Screenplay screenplay);
}
