package dev.filmwright.dataset;

import java.util.Objects;
import java.util.Optional;

/**
 * Something a check found in a dataset. Immutable.
 *
 * @param severity whether it keeps the dataset from being trained from
 * @param rule the rule, in lower case with hyphens, e.g. {@code "caption-missing"}; stays the same between versions
 * @param file the file it is about; empty for the dataset as a whole
 * @param message what is the matter, as a sentence without a full stop
 * @param remedy what to do
 */
public record DatasetFinding(Severity severity, String rule, Optional<String> file, String message, String remedy) {
    /** Checks that nothing is {@code null}. */
    public DatasetFinding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** How much it matters. */
    public enum Severity {
        /** It can be trained from, but the result may be worse. */
        WARNING,
        /** It cannot be trained from as it is. */
        ERROR
    }
}
