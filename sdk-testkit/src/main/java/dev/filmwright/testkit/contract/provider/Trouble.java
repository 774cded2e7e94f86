package dev.filmwright.testkit.contract.provider;

import dev.filmwright.Failure.Kind;
import java.util.Set;

/** What goes wrong between a provider and its backend. */
public enum Trouble {
    /** The key is wrong: 401. */
    UNAUTHORIZED(401),
    /** The key may not do this: 403. */
    FORBIDDEN(403),
    /** The account is empty: 402. */
    PAYMENT_REQUIRED(402),
    /** There is nothing at this address: 404. */
    MISSING(404),
    /** The request makes no sense to it: 422. */
    INVALID(422),
    /** Too many requests: 429 without a word on when to come back. */
    TOO_MANY(429),
    /** Too many requests: 429 with {@code Retry-After: 7}. */
    TOO_MANY_FOR_7_SECONDS(429),
    /** It broke: 500. */
    BROKEN(500),
    /** Something before it got no answer from it that makes sense: 502. */
    BAD_GATEWAY(502),
    /** Something before it got no answer from it in time: 504. */
    GATEWAY_TIMEOUT(504),
    /** The connection is reset before a byte is answered. */
    RESET(0),
    /** The answer says it is what was asked for and is not. */
    GARBAGE(200),
    /** It never answers. */
    SILENCE(0);

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    /** Returns the HTTP status it comes with, 0 if none comes. */
    public int status() {
        return status;
    }

    /** Returns what a provider may call it, for a call that can be made again. */
    Set<Kind> kinds() {
        return switch (this) {
            case UNAUTHORIZED -> Set.of(Kind.AUTHENTICATION);
            case FORBIDDEN ->
                Set.of(
                        Kind.AUTHENTICATION,
                        Kind.CONTENT_REJECTED,
                        Kind.QUOTA_EXHAUSTED,
                        Kind.UNSUPPORTED,
                        Kind.UNAVAILABLE,
                        Kind.NOT_FOUND);
            case PAYMENT_REQUIRED -> Set.of(Kind.QUOTA_EXHAUSTED);
            case MISSING ->
                Set.of(Kind.NOT_FOUND, Kind.UNSUPPORTED, Kind.INVALID_REQUEST, Kind.CONFIGURATION, Kind.UNAVAILABLE);
            case INVALID -> Set.of(Kind.INVALID_REQUEST, Kind.CONTENT_REJECTED);
            case TOO_MANY, TOO_MANY_FOR_7_SECONDS -> Set.of(Kind.RATE_LIMITED);
            case BROKEN, BAD_GATEWAY -> Set.of(Kind.UNAVAILABLE, Kind.BAD_RESPONSE);
            case GATEWAY_TIMEOUT, SILENCE -> Set.of(Kind.UNAVAILABLE, Kind.TIMEOUT);
            case RESET -> Set.of(Kind.UNAVAILABLE);
            case GARBAGE -> Set.of(Kind.BAD_RESPONSE);
        };
    }

    /** Returns whether it proves that the backend took nothing: it answered, and said no. */
    public boolean provesNothingWasTaken() {
        return status >= 400 && status < 500;
    }

    /** Returns whether the backend asks to come back later. */
    boolean asksToWait() {
        return this == TOO_MANY || this == TOO_MANY_FOR_7_SECONDS;
    }
}
