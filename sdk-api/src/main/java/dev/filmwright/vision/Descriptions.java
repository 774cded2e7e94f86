package dev.filmwright.vision;

/** Has models that see put pictures into words and compare them. Thread-safe. */
public interface Descriptions {
    /**
     * Has a model describe pictures and puts its answer into a profile's fields. Blocks until the model has answered; costs
     * money if the model does. An answer that does not fit is asked for once more with what was wrong; nothing is changed in
     * the library.
     *
     * @throws dev.filmwright.InvalidInputException if the model is unknown or cannot see, or there is no picture
     * @throws dev.filmwright.ProviderException if the model failed, or its second answer did not fit either
     */
    Description describe(DescriptionRequest request);

    /**
     * Has a model judge whether two pictures show the same individual. Blocks and costs as {@link #describe} does.
     *
     * @throws dev.filmwright.InvalidInputException if the model is unknown or cannot see
     * @throws dev.filmwright.ProviderException if the model failed, or its second answer did not fit either
     */
    Verdict compare(VerdictRequest request);
}
