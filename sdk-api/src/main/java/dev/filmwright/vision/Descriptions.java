package dev.filmwright.vision;

import dev.filmwright.generation.LiveListener;

/**
 * Has models that see put pictures into words and compare them. Thread-safe.
 *
 * <p>An answer is a durable job. A call that was broken off by a crash or by its time being over leaves the job going on: the
 * same request, made again within a day, takes that job's answer and pays for none twice. A thread that is interrupted while it
 * waits has the job stopped; {@code Generations.cancel} does so too. Either way the call ends with a
 * {@link dev.filmwright.ProviderException} of kind {@link dev.filmwright.Failure.Kind#CANCELLED}.
 *
 * <p>What stands in a picture, in a hint and in an answer is data: whatever it says, an answer is never more than the
 * category's fields, each within its bounds, or a refusal.
 */
public interface Descriptions {
    /**
     * Has a model describe pictures and puts its answer into a profile's fields. Blocks until the model has answered; costs
     * money if the model does. An answer that does not fit is asked for once more with what was wrong; nothing is changed in
     * the library.
     *
     * @throws dev.filmwright.InvalidInputException if the model is unknown or cannot see, or there is no picture, or more than
     *     the model takes
     * @throws dev.filmwright.ProviderException if the model failed or was stopped
     * @throws UnreadableAnswerException if its second answer did not fit either; it names every field that is wrong
     */
    Description describe(DescriptionRequest request);

    /**
     * Has a model describe pictures as {@link #describe(DescriptionRequest)} does, and lets a listener look on meanwhile.
     *
     * @param request what to describe
     * @param listener sees what the backend tells of the work
     */
    Description describe(DescriptionRequest request, LiveListener listener);

    /**
     * Has a model judge whether two pictures show the same individual. Blocks and costs as {@link #describe} does.
     *
     * @throws dev.filmwright.InvalidInputException if the model is unknown, cannot see, or takes fewer than two pictures
     * @throws dev.filmwright.ProviderException if the model failed or was stopped
     * @throws UnreadableAnswerException if its second answer did not fit either
     */
    Verdict compare(VerdictRequest request);

    /** Returns what puts descriptions into assets, after a preview. */
    DescriptionMerge merging();
}
