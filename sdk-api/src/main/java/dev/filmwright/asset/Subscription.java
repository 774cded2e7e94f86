package dev.filmwright.asset;

/** A listener's place in the library. Thread-safe. */
public interface Subscription extends AutoCloseable {
    /** Ends it: after this returns no further call begins; one under way is not waited for. Ending twice does nothing. */
    @Override
    void close();
}
