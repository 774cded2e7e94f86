package dev.filmwright.provider.support.http;

import dev.filmwright.Failure;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a backend says about a call it refused. Immutable.
 *
 * @param message its words; secrets are taken out of them later
 * @param kind what kind of failure its words mean, if they say more than the status
 * @param retryAfter how long to wait, if they say so
 * @param billing whether the call cost money, if they say so
 */
public record ErrorDetail(
        String message, Optional<Failure.Kind> kind, Optional<Duration> retryAfter, Optional<Failure.Billing> billing) {
    /** Checks that nothing is {@code null}. */
    public ErrorDetail {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(retryAfter, "retryAfter");
        Objects.requireNonNull(billing, "billing");
    }

    /** Returns a detail with words only. */
    public static ErrorDetail of(String message) {
        return new ErrorDetail(message, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns this with a kind. */
    public ErrorDetail withKind(Failure.Kind other) {
        return new ErrorDetail(message, Optional.of(other), retryAfter, billing);
    }

    /** Returns this with a time to wait. */
    public ErrorDetail withRetryAfter(Duration wait) {
        return new ErrorDetail(message, kind, Optional.of(wait), billing);
    }

    /** Returns this with what is known about the cost. */
    public ErrorDetail withBilling(Failure.Billing cost) {
        return new ErrorDetail(message, kind, retryAfter, Optional.of(cost));
    }
}
