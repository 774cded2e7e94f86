package dev.filmwright.testkit.contract.provider;

/** What a provider asks of its backend. */
public enum Call {
    /** Hands work over. */
    SUBMIT,
    /** Asks how it is doing. */
    POLL,
    /** Asks it to stop. */
    CANCEL,
    /** Fetches what was made. */
    DOWNLOAD,
    /** Looks work up by the key the engine chose. */
    FIND
}
