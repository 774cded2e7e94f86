package dev.filmwright.provider.support.http;

/** Reads what a backend says about a call it refused. Thread-safe. */
@FunctionalInterface
public interface ErrorReader {
    /** Returns what it says; if this throws, the {@linkplain #standard() usual} reader is asked. */
    ErrorDetail read(BackendAnswer answer);

    /**
     * Returns the reader of the usual shapes: {@code detail} as text, list or object, {@code message}, {@code error} as text
     * or object, {@code errors}, {@code title} (RFC 9457), an array around one of them, plain text; {@code retry_after} in
     * seconds. A page says only that it is one.
     */
    static ErrorReader standard() {
        return StandardErrors::read;
    }
}
