package dev.filmwright.provider.support.http;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import org.jspecify.annotations.Nullable;

/** An attempt that did not work, judged. */
final class Trouble extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;
    private final boolean again;
    private final transient @Nullable ProviderException thrown;

    /**
     * @param again whether the client may try again by itself
     */
    Trouble(Failure failure, boolean again, @Nullable Throwable cause) {
        super(failure.message(), cause, false, false);
        this.failure = failure;
        this.again = again;
        this.thrown = null;
    }

    /** Passes on what a reader threw on purpose. */
    Trouble(ProviderException thrown) {
        super(thrown.getMessage(), thrown, false, false);
        this.failure = thrown.failure();
        this.again = false;
        this.thrown = thrown;
    }

    Failure failure() {
        return failure;
    }

    boolean again() {
        return again;
    }

    boolean uncertain() {
        return failure.kind() == Failure.Kind.UNCERTAIN;
    }

    /** Returns this without another attempt. */
    Trouble atLast() {
        return thrown != null ? this : new Trouble(failure, false, getCause());
    }

    ProviderException exception() {
        return thrown != null ? thrown : new ProviderException(failure, getCause());
    }
}
