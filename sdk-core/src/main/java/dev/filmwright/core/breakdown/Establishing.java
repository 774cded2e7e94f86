package dev.filmwright.core.breakdown;

import dev.filmwright.frame.Framing;
import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.Movement;
import dev.filmwright.production.Scene;
import dev.filmwright.production.Shot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Decides whether a scene must show where we are before anything happens. */
final class Establishing {
    /** A place seen this many scenes ago still stands before the audience's eyes. */
    private static final int INTERCUT = 3;

    private final Map<String, Scene> seen = new HashMap<>();

    /** Returns the shot a scene opens with, if it needs one; remembers the place. */
    Optional<Draft> open(Scene scene) {
        String place = scene.needs().location() + "|" + scene.needs().area();
        Scene before = seen.put(place, scene);
        if (before == null) {
            return Optional.of(wide(scene, "establish-new-place"));
        }
        if (scene.ordinal() - before.ordinal() > INTERCUT) {
            return Optional.of(new Draft(
                    Shot.Kind.ESTABLISHING,
                    Framing.WIDE,
                    "re-establish-place",
                    "back after " + (scene.ordinal() - before.ordinal()) + " scenes: " + scene.heading()));
        }
        if (scene.light() != before.light()) {
            return Optional.of(wide(scene, "re-establish-light"));
        }
        return Optional.empty();
    }

    private static Draft wide(Scene scene, String rule) {
        boolean outside = scene.inside() == InteriorExterior.EXTERIOR;
        Draft draft =
                new Draft(Shot.Kind.ESTABLISHING, outside ? Framing.EXTREME_WIDE : Framing.WIDE, rule, scene.heading());
        boolean vast = Words.of(scene.heading()).stream().anyMatch(word -> Lexicon.CAMERA.has("vast", word.lower()));
        if (outside && vast && rule.equals("establish-new-place")) {
            draft.moving(Movement.CRANE_UP).because("crane-over-vast-exterior", scene.heading());
        }
        return draft;
    }
}
