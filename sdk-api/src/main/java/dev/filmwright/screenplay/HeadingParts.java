package dev.filmwright.screenplay;

import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.TimeOfDay;
import java.util.List;
import java.util.Optional;

/**
 * A scene heading taken apart. Immutable.
 *
 * @param inside whether it plays inside or outside
 * @param location the place as written, e.g. {@code "BLOOM HOUSE"}; empty if there is none, as in an omitted scene
 * @param subLocations parts of the place, outer to inner, e.g. {@code "KITCHEN"}
 * @param time the time as written, e.g. {@code "LATER"}; empty if the heading has none
 * @param light the light that is meant; {@link TimeOfDay#UNSTATED} if the heading leaves it to the scene before or is silent
 * @param relative whether the time follows the scene before (CONTINUOUS, LATER, THE NEXT MORNING …)
 * @param qualifier what stands in brackets, e.g. {@code "1973"}, and how the scene is told, e.g. {@code "FLASHBACK"}
 */
public record HeadingParts(
        InteriorExterior inside,
        String location,
        List<String> subLocations,
        Optional<String> time,
        TimeOfDay light,
        boolean relative,
        Optional<String> qualifier) {
    /** Copies the list. */
    public HeadingParts {
        subLocations = List.copyOf(subLocations);
    }
}
