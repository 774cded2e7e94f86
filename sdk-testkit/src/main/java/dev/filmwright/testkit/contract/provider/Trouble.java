package dev.filmwright.testkit.contract.provider;

import dev.filmwright.Failure.Kind;
import java.util.EnumSet;
import java.util.Set;

/** What goes wrong between a provider and its backend. */
public enum Trouble {
    /** The key is wrong: 401. */
    UNAUTHORIZED(401, Kind.AUTHENTICATION),
    /** The key may not do this: 403. */
    FORBIDDEN(
            403,
            Kind.AUTHENTICATION,
            Kind.CONTENT_REJECTED,
            Kind.QUOTA_EXHAUSTED,
            Kind.UNSUPPORTED,
            Kind.UNAVAILABLE,
            Kind.NOT_FOUND),
    /** The account is empty: 402. */
    PAYMENT_REQUIRED(402, Kind.QUOTA_EXHAUSTED),
    /** There is nothing at this address: 404. */
    MISSING(404, Kind.NOT_FOUND, Kind.UNSUPPORTED, Kind.INVALID_REQUEST, Kind.CONFIGURATION, Kind.UNAVAILABLE),
    /** The request makes no sense to it: 422. */
    INVALID(422, Kind.INVALID_REQUEST, Kind.CONTENT_REJECTED),
    /** Too many requests: 429 without a word on when to come back. */
    TOO_MANY(429, Kind.RATE_LIMITED),
    /** Too many requests: 429 with {@code Retry-After: 7}. */
    TOO_MANY_FOR_7_SECONDS(429, Kind.RATE_LIMITED),
    /** It broke: 500. */
    BROKEN(500, Kind.UNAVAILABLE, Kind.BAD_RESPONSE),
    /** Something before it got no answer from it that makes sense: 502. */
    BAD_GATEWAY(502, Kind.UNAVAILABLE, Kind.BAD_RESPONSE),
    /** Something before it got no answer from it in time: 504. */
    GATEWAY_TIMEOUT(504, Kind.UNAVAILABLE, Kind.TIMEOUT),
    /** The connection is reset before a byte is answered. */
    RESET(0, Kind.UNAVAILABLE),
    /** The answer says it is what was asked for and is not. */
    GARBAGE(200, Kind.BAD_RESPONSE),
    /** It never answers. */
    SILENCE(0, Kind.TIMEOUT, Kind.UNAVAILABLE);

    private final int status;
    private final Set<Kind> kinds;

    Trouble(int status, Kind first, Kind... others) {
        this.status = status;
        this.kinds = EnumSet.of(first, others);
    }

    /** Returns the HTTP status it comes with, 0 if none comes. */
    public int status() {
        return status;
    }

    /** Returns what a provider may call it, for a call that can be made again. */
    Set<Kind> kinds() {
        return EnumSet.copyOf(kinds);
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
