package dev.filmwright.prompt;

import java.util.Objects;
import java.util.Optional;

/**
 * Something about a prompt that its author should know. Immutable.
 *
 * @param severity how bad it is
 * @param rule which rule found it, a stable id such as {@code "empty-subject"}
 * @param message what is the matter, in English
 * @param remedy what to do about it
 * @param place where in the text it is; empty if it is about the whole
 */
public record Finding(Severity severity, String rule, String message, String remedy, Optional<TextRange> place) {
    /** Checks that nothing is {@code null}. */
    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(place, "place");
    }

    /** How bad a finding is. */
    public enum Severity {
        /** The prompt should not be sent as it is. */
        ERROR,
        /** The result will likely not be what was meant. */
        WARNING,
        /** Good to know. */
        NOTE
    }
}
