package dev.filmwright.provider.support.webhook;

import java.time.Duration;
import java.util.Optional;

/**
 * How a backend signs its calls with HMAC-SHA256. Immutable; each method returns another scheme.
 *
 * <p>{@code HmacScheme.hex("x-signature").prefix("sha256=")} is a signature of the raw body as hex after {@code sha256=}. With
 * {@link #timestamp} the time is signed too, in front of the body and a dot, and must be within the tolerance; without it, a call
 * that somebody kept can be sent again at any time.
 */
public final class HmacScheme {
    final String header;
    final boolean hex;
    final String prefix;
    final Optional<String> timestamp;
    final Duration tolerance;
    final Optional<String> id;

    private HmacScheme(
            String header,
            boolean hex,
            String prefix,
            Optional<String> timestamp,
            Duration tolerance,
            Optional<String> id) {
        this.header = header;
        this.hex = hex;
        this.prefix = prefix;
        this.timestamp = timestamp;
        this.tolerance = tolerance;
        this.id = id;
    }

    /** Returns a scheme with the signature as hex in a header. */
    public static HmacScheme hex(String header) {
        return new HmacScheme(header, true, "", Optional.empty(), Duration.ofMinutes(5), Optional.empty());
    }

    /** Returns a scheme with the signature as base64 in a header. */
    public static HmacScheme base64(String header) {
        return new HmacScheme(header, false, "", Optional.empty(), Duration.ofMinutes(5), Optional.empty());
    }

    /** Sets what stands in front of the signature, e.g. {@code "sha256="}. */
    public HmacScheme prefix(String text) {
        return new HmacScheme(header, hex, text, timestamp, tolerance, id);
    }

    /** Names the header with the time, in seconds since 1970, that is signed as {@code time.body}. */
    public HmacScheme timestamp(String timeHeader, Duration atMost) {
        return new HmacScheme(header, hex, prefix, Optional.of(timeHeader), atMost, id);
    }

    /** Names the header with the id of the delivery; it is not signed. */
    public HmacScheme id(String idHeader) {
        return new HmacScheme(header, hex, prefix, timestamp, tolerance, Optional.of(idHeader));
    }

    /** Returns the name of the header. */
    @Override
    public String toString() {
        return "HmacScheme[" + header + "]";
    }
}
