package dev.filmwright.production;

import dev.filmwright.screenplay.Screenplay;
import java.util.List;

/** Makes the scenes of a production. Thread-safe. */
public interface SceneBuilder {
    /** Returns one scene for each of {@link Screenplay#scenes()}, with relative times resolved. Deterministic; no I/O. */
    List<Scene> build(Screenplay screenplay, Manifest manifest);
}
