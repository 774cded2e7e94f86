package dev.filmwright.spi;

import dev.filmwright.Failure;

/** What a backend answers to work handed over. */
public sealed interface Submission {
    /**
     * It took it.
     *
     * @param operation its name for the work
     */
    record Accepted(Operation operation) implements Submission {}

    /**
     * It did not take it.
     *
     * @param failure why
     */
    record Rejected(Failure failure) implements Submission {}
}
