package dev.filmwright.core.vision;

import dev.filmwright.asset.FieldValue;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Something a model is asked for. Immutable.
 *
 * @param name its name, in answers as in profiles
 * @param kind what it holds
 * @param about what is to be in it, in words for the model
 * @param least the least number; of texts nothing
 * @param most the greatest number, or how many characters a text has at most
 */
record Field(String name, Kind kind, String about, double least, int most) {
    /** How many texts a list has at most. */
    static final int MOST_WORDS = 12;

    /** What a field holds. */
    enum Kind {
        /** Words that can be added to. */
        TEXT,
        /** A text with one value, which nothing can be added to: an age, a time of day. */
        SINGLE,
        /** A list of short texts. */
        WORDS,
        /** A whole number, or none. */
        WHOLE,
        /** A number, or none. */
        DECIMAL
    }

    static Field text(String name, int most, String about) {
        return new Field(name, Kind.TEXT, about, 0, most);
    }

    static Field single(String name, int most, String about) {
        return new Field(name, Kind.SINGLE, about, 0, most);
    }

    static Field words(String name, int most, String about) {
        return new Field(name, Kind.WORDS, about, 0, most);
    }

    static Field whole(String name, int least, int most, String about) {
        return new Field(name, Kind.WHOLE, about, least, most);
    }

    static Field decimal(String name, double least, int most, String about) {
        return new Field(name, Kind.DECIMAL, about, least, most);
    }

    boolean number() {
        return kind == Kind.WHOLE || kind == Kind.DECIMAL;
    }

    /** Returns what it holds if nothing is known. */
    FieldValue nothing() {
        return switch (kind) {
            case TEXT, SINGLE -> new FieldValue.Text("");
            case WORDS -> new FieldValue.Words(List.of());
            case WHOLE, DECIMAL -> new FieldValue.Quantity(OptionalDouble.empty());
        };
    }

    /** Returns what may be in it, in words for models and for people. */
    String rule() {
        return switch (kind) {
            case TEXT, SINGLE -> "a text of at most " + most + " characters, \"\" if it cannot be told";
            case WORDS ->
                "a list of at most " + MOST_WORDS + " texts of at most " + most
                        + " characters each, [] if it cannot be told";
            case WHOLE -> "a whole number from " + (long) least + " to " + most + ", null if it cannot be told";
            case DECIMAL -> "a number from " + least + " to " + most + ", null if it cannot be told";
        };
    }
}
