package dev.filmwright.screenplay;

import java.util.List;
import java.util.Objects;

/**
 * Text with emphasis. Immutable.
 *
 * @param plain the words without any marks; lines are parted by {@code \n}
 * @param runs the stretches that are emphasised, in order of their start
 */
public record RichText(String plain, List<Run> runs) {
    /** Copies the list. */
    public RichText {
        Objects.requireNonNull(plain, "plain");
        runs = List.copyOf(runs);
    }

    /** Returns text without emphasis. */
    public static RichText of(String plain) {
        return new RichText(plain, List.of());
    }

    /** Returns the words without any marks. */
    @Override
    public String toString() {
        return plain;
    }

    /**
     * An emphasised stretch.
     *
     * @param start offset of the first character in the plain text
     * @param end offset behind the last one
     * @param emphasis what it is
     */
    public record Run(int start, int end, Emphasis emphasis) {}

    /** The kinds of emphasis. */
    public enum Emphasis {
        /** Italic. */
        ITALIC,
        /** Bold. */
        BOLD,
        /** Underlined. */
        UNDERLINE
    }
}
