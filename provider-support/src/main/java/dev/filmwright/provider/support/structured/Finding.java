package dev.filmwright.provider.support.structured;

import java.util.Objects;

/**
 * What is wrong with an answer. Immutable.
 *
 * @param place where, as a JSON pointer (RFC 6901), e.g. {@code "/subjects/2"}; empty for the whole
 * @param problem what is wrong there; it may repeat words of the answer
 */
public record Finding(String place, String problem) {
    /** Checks that nothing is {@code null}. */
    public Finding {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(problem, "problem");
    }

    /** Returns it as one line, e.g. {@code "at /quality: is a text, not a number"}. */
    @Override
    public String toString() {
        return place.isEmpty() ? problem : "at " + place + ": " + problem;
    }
}
