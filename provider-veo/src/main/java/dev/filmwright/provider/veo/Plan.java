package dev.filmwright.provider.veo;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A request that a model can do, whatever the way to it: what each way's own JSON is made from. Immutable.
 *
 * @param model the model
 * @param mode what the clip is made from
 * @param prompt the words; empty only where a picture or clip says enough
 * @param shape how big and how wide
 * @param seconds how long the clip is, or what is added to it
 * @param samples how many clips
 * @param seed the seed, if one was asked for and the model takes one
 * @param storage where Google is to put the clips, {@code gs://…/}
 * @param options the rest
 * @param warnings what cannot be done as asked
 */
record Plan(
        VeoModel model,
        Mode mode,
        String prompt,
        Shape shape,
        int seconds,
        int samples,
        OptionalLong seed,
        Optional<String> storage,
        Options options,
        List<String> warnings) {}
