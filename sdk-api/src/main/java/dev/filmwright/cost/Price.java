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
 */
public record Price(
        String model,
        String name,
        Output output,
        Basis basis,
        Money first,
        Money further,
        List<Integer> clipSeconds,
        String note) {
    /** Copies the list; checks that nothing is {@code null}. */
    public Price {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(further, "further");
        clipSeconds = List.copyOf(clipSeconds);
        Objects.requireNonNull(note, "note");
    }

    /** What a model makes. */
    public enum Output {
        /** A picture. */
        IMAGE,
        /** A clip. */
        VIDEO
    }

    /** What a price is per. */
    public enum Basis {
        /** Each picture. */
        IMAGE,
        /** Each megapixel of 1024² pixels, begun ones counted whole. */
        MEGAPIXEL,
        /** Each second of a clip, begun ones counted whole. */
        SECOND
    }
}
