package dev.filmwright.asset;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The typed facts of an asset, one shape per category that has one. Immutable; a text that is not known is empty.
 */
public sealed interface Profile {

    /** The profile of categories without one. */
    record None() implements Profile {}

    /**
     * An individual.
     *
     * @param physicalDescription what it looks like
     * @param ageRange e.g. {@code "30s"}
     * @param build e.g. {@code "lanky"}
     * @param hair e.g. {@code "short black hair"}
     * @param distinguishingFeatures scars, glasses …
     * @param persona character and bearing
     * @param defaultWardrobe what it wears if nothing else is said
     * @param voice how it sounds
     */
    record Talent(
            String physicalDescription,
            String ageRange,
            String build,
            String hair,
            String distinguishingFeatures,
            String persona,
            String defaultWardrobe,
            String voice)
            implements Profile {
        /** A profile with nothing known. */
        public static final Talent EMPTY = new Talent("", "", "", "", "", "", "", "");

        /** Checks that nothing is {@code null}. */
        public Talent {
            Objects.requireNonNull(physicalDescription, "physicalDescription");
            Objects.requireNonNull(ageRange, "ageRange");
            Objects.requireNonNull(build, "build");
            Objects.requireNonNull(hair, "hair");
            Objects.requireNonNull(distinguishingFeatures, "distinguishingFeatures");
            Objects.requireNonNull(persona, "persona");
            Objects.requireNonNull(defaultWardrobe, "defaultWardrobe");
            Objects.requireNonNull(voice, "voice");
        }
    }

    /**
     * A place.
     *
     * @param setting what kind of place
     * @param timeOfDay the usual time
     * @param weather the usual weather
     * @param areas its parts
     * @param mood its mood
     */
    record Environment(String setting, String timeOfDay, String weather, List<String> areas, String mood)
            implements Profile {
        /** A profile with nothing known. */
        public static final Environment EMPTY = new Environment("", "", "", List.of(), "");

        /** Copies the list. */
        public Environment {
            areas = List.copyOf(areas);
        }
    }

    /**
     * Light.
     *
     * @param key the key light
     * @param fill the fill light
     * @param back the back light
     * @param quality hard or soft
     * @param direction where it comes from
     * @param kelvin colour temperature in kelvin
     * @param contrastRatio key to fill, e.g. 4.0 for 4:1
     */
    record Lighting(
            String key,
            String fill,
            String back,
            String quality,
            String direction,
            OptionalInt kelvin,
            OptionalDouble contrastRatio)
            implements Profile {}

    /**
     * A camera.
     *
     * @param lensMm focal length in millimetres
     * @param aperture f-number
     * @param angle the usual angle
     * @param movement the usual movement
     */
    record Camera(OptionalInt lensMm, OptionalDouble aperture, String angle, String movement) implements Profile {}

    /**
     * A style.
     *
     * @param descriptors words that describe it
     * @param designPillars principles it stands on
     * @param palette its colours
     */
    record Style(List<String> descriptors, List<String> designPillars, List<String> palette) implements Profile {
        /** Copies the lists. */
        public Style {
            descriptors = List.copyOf(descriptors);
            designPillars = List.copyOf(designPillars);
            palette = List.copyOf(palette);
        }
    }
}
