package dev.filmwright.screenplay;

import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.TimeOfDay;
import java.util.List;
import java.util.Optional;

/**
 * A scene heading taken apart. Immutable.
 *
 * @param inside whether it plays inside or outside
 * @param location the place, e.g. {@code "BLOOM HOUSE"}
 * @param subLocations parts of the place, outer to inner, e.g. {@code "KITCHEN"}
 * @param time the time as written, e.g. {@code "LATER"}; empty if the heading has none
 * @param light the light that is meant; {@link TimeOfDay#UNSTATED} for relative times and none
 * @param relative whether the time continues the scene before (CONTINUOUS, LATER …)
 * @param qualifier what stands in brackets, e.g. {@code "1973"}
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
