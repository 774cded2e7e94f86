package dev.filmwright.provider.support.http;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;

/** Thrown when the address of a file no longer holds: asking the backend again may give a fresh one. */
public final class ExpiredUrlException extends ProviderException {
    private static final long serialVersionUID = 1L;

    ExpiredUrlException(Failure failure) {
        super(failure, null);
    }
}
