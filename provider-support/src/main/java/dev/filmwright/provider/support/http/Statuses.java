package dev.filmwright.provider.support.http;

import dev.filmwright.Failure.Kind;

/** What HTTP's statuses mean (RFC 9110, section 15) where the backend does not say more. */
final class Statuses {
    private Statuses() {}

    static boolean success(int status) {
        return status >= 200 && status < 300;
    }

    static Kind kind(int status) {
        return switch (status) {
            case 401, 403, 407 -> Kind.AUTHENTICATION;
            case 402 -> Kind.QUOTA_EXHAUSTED;
            case 404, 410 -> Kind.NOT_FOUND;
            case 408 -> Kind.TIMEOUT;
            case 409 -> Kind.CONFLICT;
            case 413 -> Kind.TOO_LARGE;
            case 425 -> Kind.UNAVAILABLE;
            case 429 -> Kind.RATE_LIMITED;
            case 451 -> Kind.CONTENT_REJECTED;
            case 501, 505 -> Kind.UNSUPPORTED;
            default -> status >= 500 ? Kind.UNAVAILABLE : status >= 400 ? Kind.INVALID_REQUEST : Kind.BAD_RESPONSE;
        };
    }

    /** Returns whether a status proves that nothing was accepted. 303 points to what came of it; 408 may be a proxy's. */
    static boolean refuses(int status) {
        return switch (status) {
            case 301, 302, 307, 308, 501, 505 -> true;
            case 408 -> false;
            default -> status >= 400 && status < 500;
        };
    }

    /** Returns whether the trouble may pass by itself. */
    static boolean passes(Kind kind) {
        return kind == Kind.UNAVAILABLE || kind == Kind.RATE_LIMITED || kind == Kind.TIMEOUT;
    }

    /** Returns a remedy where the status has one, ending with a blank. */
    static String hint(int status, Kind kind) {
        if (status >= 300 && status < 400) {
            return "a redirect, which is not followed with credentials: configure the address it leads to; ";
        }
        return kind == Kind.AUTHENTICATION ? "check the key: " : "";
    }
}
