package dev.filmwright.production;

import dev.filmwright.screenplay.Screenplay;
import java.util.List;

/** Makes the scenes of a production: codes, light and needs. Thread-safe. */
public interface SceneBuilder {
    /**
     * Returns one scene for each of {@link Screenplay#scenes()}, in order; does not block and costs nothing.
     *
     * @param screenplay the script
     * @param manifest what it needs, made from the same script
     * @throws dev.filmwright.InvalidInputException if the manifest does not tell each scene's needs
     */
    List<Scene> build(Screenplay screenplay, Manifest manifest);
}
