package dev.filmwright.provider.support.http;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;

/** Thrown when a backend says that what was sent is too large (413): nothing was accepted, and less of it may be. */
public final class RequestTooLargeException extends ProviderException {
    private static final long serialVersionUID = 1L;

    RequestTooLargeException(Failure failure) {
        super(failure, null);
    }
}
