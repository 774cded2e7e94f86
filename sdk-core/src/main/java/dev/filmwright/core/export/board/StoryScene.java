package dev.filmwright.core.export.board;

import dev.filmwright.export.Turnover;
import dev.filmwright.production.Scene;
import java.util.List;

/**
 * A scene with its shots, possibly none.
 *
 * @param scene the scene
 * @param cuts its shots in order
 */
record StoryScene(Scene scene, List<Turnover.Cut> cuts) {
    StoryScene {
        cuts = List.copyOf(cuts);
    }

    /** Returns its length in frames. */
    long frames() {
        return cuts.stream().mapToLong(cut -> cut.shot().frames()).sum();
    }

    /** Returns its name as the target of a link. */
    String anchor() {
        return "scene-" + scene.ordinal();
    }
}
