package dev.filmwright.core.prompt;

import dev.filmwright.prompt.Span;

/**
 * A piece of a prompt between two commas. Immutable.
 *
 * @param words the words, escaped
 * @param weight the weight as it is written, e.g. {@code "1.2"}; empty for 1
 */
record Tag(Span words, String weight) {
    /** Returns the same with the greater of two weights. */
    Tag atLeast(String other) {
        return other.compareTo(weight) > 0 ? new Tag(words, other) : this;
    }
}
