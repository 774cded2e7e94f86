package dev.filmwright.spi;

/** What a backend answers to a request to stop. */
public enum CancelResult {
    /** It stopped. */
    STOPPED,
    /** It is done already. */
    TOO_LATE,
    /** It cannot stop work. */
    UNSUPPORTED
}
