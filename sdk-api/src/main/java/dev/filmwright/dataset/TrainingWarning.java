package dev.filmwright.dataset;

import java.util.List;
import java.util.Objects;

/**
 * What may spoil a training, though the package can be written. Immutable.
 *
 * @param rule which rule says so
 * @param message what is wrong and what to do, as a sentence
 * @param pictures the keys of the pictures it is about; empty for the whole set
 */
public record TrainingWarning(Rule rule, String message, List<String> pictures) {
    /** Copies the list; checks that nothing is {@code null}. */
    public TrainingWarning {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(message, "message");
        pictures = List.copyOf(pictures);
    }

    /** The rules, in the order in which warnings are given. */
    public enum Rule {
        /** Fewer than ten pictures. */
        FEW_PICTURES,
        /** Pictures of different sizes. */
        MIXED_SIZES,
        /** A short side below what the base model needs. */
        SMALL_PICTURE,
        /** The same bytes twice. */
        SAME_PICTURE,
        /** Pictures that look alike. */
        LOOK_ALIKE,
        /** A view of a character sheet that matches the headshot badly, as the talent wizard found. */
        UNLIKE_HEADSHOT,
        /** A picture whose dataset has no caption for it. */
        NO_CAPTION,
        /** A caption with more tokens than the model reads. */
        LONG_CAPTION,
        /** A picture with transparent parts. */
        TRANSPARENT,
        /** A picture coloured for print, which is converted. */
        PRINT_COLOURS,
        /** A picture that says how to turn it, which is done. */
        TURNED,
        /** An animation, of which the first picture is taken. */
        ANIMATED,
        /** A picture that is made smaller, as the trainer would. */
        SCALED,
        /** Sizes that fall apart into batches that are not full. */
        THIN_BATCHES,
        /** A trigger word that trainers do not take well. */
        TRIGGER,
        /** Something to be done with the package before it can be used. */
        TO_DO
    }
}
