package dev.filmwright.provider.veo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A model with its limits, as the data file has them. Immutable.
 *
 * @param ways over which it can be reached
 * @param seconds the lengths it makes, ascending
 * @param resolutions the resolutions it makes, ascending, e.g. {@code "720p"}
 * @param wholeLengthFor resolutions it makes only in its longest length
 * @param wholeLengthWith what it takes only for clips of its longest length
 * @param extensionResolutions the resolutions in which it goes on from a clip; empty for all
 * @param references how many pictures of whom or what is to be seen it takes
 * @param referenceAspects the aspects it makes with references; empty for all
 * @param referenceResolutions the resolutions it makes with references; empty for all
 * @param added how many seconds it adds to a clip, ascending
 * @param edited the lengths it makes when it changes a clip, ascending
 * @param silence whether sound can be left out
 * @param seed whether it takes a seed
 * @param samples how many clips a request may ask for
 * @param concurrent how many jobs it takes at a time
 * @param perMinute how many requests a minute it takes
 * @param retires the day from which Google does not offer it
 * @param instead what to use then; may be empty
 */
record VeoModel(
        String id,
        String name,
        Set<Way> ways,
        List<Integer> seconds,
        List<String> resolutions,
        List<String> wholeLengthFor,
        Set<Feature> features,
        Set<Feature> wholeLengthWith,
        List<String> extensionResolutions,
        int references,
        List<String> referenceAspects,
        List<String> referenceResolutions,
        List<Integer> added,
        List<Integer> edited,
        boolean silence,
        boolean seed,
        int samples,
        int concurrent,
        int perMinute,
        Optional<LocalDate> retires,
        String instead) {

    boolean can(Feature feature) {
        return features.contains(feature);
    }

    int longest() {
        return seconds.get(seconds.size() - 1);
    }
}
