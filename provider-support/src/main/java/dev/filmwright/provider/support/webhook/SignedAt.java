package dev.filmwright.provider.support.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the time a delivery was signed at, and whether that is now. */
final class SignedAt {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");

    private SignedAt() {}

    static Optional<Instant> parse(String seconds) {
        return SECONDS.matcher(seconds).matches()
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)))
                : Optional.empty();
    }

    static boolean now(Instant at, Clock clock, Duration tolerance) {
        return Duration.between(at, clock.instant()).abs().compareTo(tolerance) <= 0;
    }
}
