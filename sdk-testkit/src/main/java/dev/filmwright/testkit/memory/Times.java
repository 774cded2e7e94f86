package dev.filmwright.testkit.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Cuts times to what a storage keeps. */
final class Times {
    private Times() {}

    static Instant kept(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
