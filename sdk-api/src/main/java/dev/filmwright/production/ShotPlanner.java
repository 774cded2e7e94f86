package dev.filmwright.production;

import dev.filmwright.screenplay.Screenplay;
import java.util.List;

/** Breaks a screenplay into shots: by rules, or by a model. Thread-safe. */
public interface ShotPlanner {
    /**
     * Returns the shots of all scenes in order.
     *
     * @param screenplay the script
     * @param manifest what it needs
     * @param scenes its scenes, one for each of {@link Screenplay#scenes()}
     * @param settings the production's settings
     */
    List<Shot> plan(Screenplay screenplay, Manifest manifest, List<Scene> scenes, ProductionSettings settings);
}
