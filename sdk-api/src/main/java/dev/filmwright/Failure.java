package dev.filmwright;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What went wrong, as data: the same record describes a failed job and a thrown exception. Immutable.
 *
 * @param kind the class of trouble
 * @param message a sentence that is safe to log and names the remedy where there is one
 * @param retryable whether the same call may succeed later without a change
 * @param retryAfter how long the backend asked to wait, where it did
 * @param billing whether the attempt cost money
 * @param provider the id of the provider, where one was involved
 * @param requestId the backend's own id of the request, where it gave one
 */
public record Failure(
        Kind kind,
        String message,
        boolean retryable,
        Optional<Duration> retryAfter,
        Billing billing,
        Optional<String> provider,
        Optional<String> requestId) {

    /** Checks that nothing is {@code null}. */
    public Failure {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(retryAfter, "retryAfter");
        Objects.requireNonNull(billing, "billing");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(requestId, "requestId");
    }

    /** Returns a failure that is final, involved no backend and cost nothing. */
    public static Failure of(Kind kind, String message) {
        return new Failure(
                kind, message, false, Optional.empty(), Billing.NOT_CHARGED, Optional.empty(), Optional.empty());
    }

    /** Returns a failure of the named provider; {@code retryable} as given, no wait asked for. */
    public static Failure ofProvider(String provider, Kind kind, String message, boolean retryable, Billing billing) {
        return new Failure(
                kind, message, retryable, Optional.empty(), billing, Optional.of(provider), Optional.empty());
    }

    /** The classes of trouble. */
    public enum Kind {
        /** A setting is missing or wrong. */
        CONFIGURATION,
        /** A key or token was refused. */
        AUTHENTICATION,
        /** The caller's input is wrong; the message names the field, the value and the remedy. */
        INVALID_REQUEST,
        /** What was handed over has more bytes than the backend takes at a time. */
        TOO_LARGE,
        /** The backend, format or platform cannot do it. */
        UNSUPPORTED,
        /** The backend refused the content. */
        CONTENT_REJECTED,
        /** A quota or budget is used up. */
        QUOTA_EXHAUSTED,
        /** Too many requests in too short a time. */
        RATE_LIMITED,
        /** The backend, file system or database cannot be reached or used now. */
        UNAVAILABLE,
        /** A deadline passed. */
        TIMEOUT,
        /** The backend answered something that makes no sense. */
        BAD_RESPONSE,
        /** Nobody knows whether the backend accepted the work. */
        UNCERTAIN,
        /** Somebody asked for it to stop. */
        CANCELLED,
        /** What was asked for does not exist. */
        NOT_FOUND,
        /** It was changed by someone else, or is in use. */
        CONFLICT,
        /** A file's bytes are not what they claim to be. */
        CORRUPT
    }

    /** Whether an attempt cost money. */
    public enum Billing {
        /** It did. */
        CHARGED,
        /** It did not. */
        NOT_CHARGED,
        /** The backend does not say. */
        UNKNOWN
    }
}
