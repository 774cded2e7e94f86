package dev.filmwright.cost;

import java.util.List;
import java.util.Objects;

/**
 * One line of a price table. Immutable.
 *
 * @param model the model's id
 * @param name the model's name for people
 * @param output what it makes
 * @param basis what the price is per
 * @param first the price of the first unit
 * @param further the price of each further unit; equal to {@code first} for a flat rate
 * @param clipSeconds the clip lengths the model makes, ascending; empty for any
 * @param note what the price includes, e.g. {@code "with audio, 720p"}
 * @param when which requests it holds for
 * @param extras what is charged beside it, e.g. for pictures given
 */
public record Price(
        String model,
        String name,
        Output output,
        Basis basis,
        Money first,
        Money further,
        List<Integer> clipSeconds,
        String note,
        PriceCondition when,
        List<Extra> extras) {
    /** Copies the lists; checks that nothing is {@code null}. */
    public Price {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(further, "further");
        clipSeconds = List.copyOf(clipSeconds);
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(when, "when");
        extras = List.copyOf(extras);
    }

    /** Creates a line that holds for every request and charges nothing else. */
    public Price(
            String model,
            String name,
            Output output,
            Basis basis,
            Money first,
            Money further,
            List<Integer> clipSeconds,
            String note) {
        this(model, name, output, basis, first, further, clipSeconds, note, PriceCondition.always(), List.of());
    }

    /** What a model makes. */
    public enum Output {
        /** A picture. */
        IMAGE,
        /** A clip. */
        VIDEO,
        /** Text. */
        TEXT
    }

    /** What a price is per. */
    public enum Basis {
        /** Each picture. */
        IMAGE,
        /** Each megapixel of 1024² pixels, begun ones counted whole. */
        MEGAPIXEL,
        /** Each second of a clip, begun ones counted whole. */
        SECOND,
        /** Each request, whatever it makes. */
        REQUEST,
        /** A million tokens of text given, counted one by one. */
        MILLION_TOKENS_IN,
        /** A million tokens of text made, counted one by one. */
        MILLION_TOKENS_OUT,
        /** Each picture given. */
        INPUT_IMAGE,
        /** Each megapixel of 1024² pixels of each picture given, begun ones counted whole. */
        INPUT_MEGAPIXEL
    }

    /**
     * Something charged beside the price. Immutable.
     *
     * @param basis what it is per
     * @param each the price of each unit
     */
    public record Extra(Basis basis, Money each) {
        /** Checks that nothing is {@code null}. */
        public Extra {
            Objects.requireNonNull(basis, "basis");
            Objects.requireNonNull(each, "each");
        }
    }
}
