package dev.filmwright.production;

import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.TimeOfDay;
import java.util.Objects;

/**
 * A scene of a production. Immutable.
 *
 * @param ordinal counted from 1
 * @param code its name in files and edit lists, e.g. {@code "SC010"}
 * @param number the number printed in the script
 * @param heading its heading as written
 * @param inside whether it plays inside or outside
 * @param light the light it is played in, relative times resolved
 * @param needs what it needs
 */
public record Scene(
        int ordinal,
        String code,
        String number,
        String heading,
        InteriorExterior inside,
        TimeOfDay light,
        Manifest.SceneNeeds needs) {
    /** Checks that nothing is {@code null}. */
    public Scene {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(inside, "inside");
        Objects.requireNonNull(light, "light");
        Objects.requireNonNull(needs, "needs");
    }
}
