package dev.filmwright.core.generation;

/** The sorts of steps, which share the workers so that thousands of one sort hold up none of the others. */
enum Work {
    /** Sends jobs. */
    SUBMIT,
    /** Asks after jobs. */
    POLL,
    /** Fetches and keeps what was made. */
    STORE,
    /** What is left. */
    OTHER
}
