package dev.filmwright.samples.cli.backends;

import dev.filmwright.Filmwright;
import dev.filmwright.FilmwrightBuilder;
import java.nio.file.Path;

/** A library with every backend of ours on the class path. */
final class AllBackends {
    private AllBackends() {}

    /** Returns a builder with keys that are no real ones. */
    static FilmwrightBuilder in(Path folder) {
        return Filmwright.builder(folder)
                .configure("flux", "key", "no-real-key-of-flux")
                .configure("gemini", "key", "no-real-key-of-gemini")
                .configure("veo", "key", "no-real-key-of-veo");
    }
}
