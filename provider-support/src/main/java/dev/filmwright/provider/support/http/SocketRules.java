package dev.filmwright.provider.support.http;

import dev.filmwright.InvalidInputException;
import java.time.Duration;

/**
 * How a {@link BackendSocket} is kept. Immutable.
 *
 * @param ping how often the backend is asked whether it is there still; if it does not answer within that time, the connection
 *     counts as broken
 * @param largest how many bytes one message may have
 */
public record SocketRules(Duration ping, int largest) {
    /** Checks that each is positive. */
    public SocketRules {
        if (ping.compareTo(Duration.ofMillis(1)) < 0) {
            throw new InvalidInputException("socket.ping", ping, "use at least a millisecond");
        }
        if (largest < 1) {
            throw new InvalidInputException("socket.largest", largest, "allow at least a byte");
        }
    }

    /** Returns a ping every 25 seconds and messages of at most 16 MiB. */
    public static SocketRules ofDefaults() {
        return new SocketRules(Duration.ofSeconds(25), 16 << 20);
    }
}
