package dev.filmwright.provider.support.http;

/** Notes how far one attempt came: whether the backend can have seen anything of the request. Thread-safe. */
final class Sent {
    private volatile boolean begun;

    void begin() {
        begun = true;
    }

    /** Returns whether the first byte of the request may have left. */
    boolean begun() {
        return begun;
    }
}
