package dev.filmwright.samples.cli.backends;

import dev.filmwright.Filmwright;
import dev.filmwright.FilmwrightBuilder;
import java.nio.file.Path;

/** A library with every backend of ours on the class path. */
final class AllBackends {
    private AllBackends() {}

    /** Returns a builder with keys that are no real ones. */
    static FilmwrightBuilder in(Path folder) {
        return keys(folder)
                .configure("veo", "transport", "vertex")
                .configure("veo", "project", "no-real-project")
                .configure("veo", "token", "no-real-token-of-veo");
    }

    /** Returns a builder likewise, in which clips are made by the models that take an API key. */
    static FilmwrightBuilder overOmni(Path folder) {
        return keys(folder).configure("veo", "transport", "omni").configure("veo", "key", "no-real-key-of-veo");
    }

    private static FilmwrightBuilder keys(Path folder) {
        return Filmwright.builder(folder)
                .configure("flux", "key", "no-real-key-of-flux")
                .configure("gemini", "transport", "gemini")
                .configure("gemini", "key", "no-real-key-of-gemini");
    }
}
