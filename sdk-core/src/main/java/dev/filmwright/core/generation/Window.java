package dev.filmwright.core.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * So many a minute and no more: in no minute, wherever it begins, are there more than {@code most}, yet the first ones of a
 * quiet minute need not wait. Not thread-safe.
 *
 * <p>Our own as it must be asked without waiting and by the engine's timer: limiters at hand read the system's clock, and
 * those that allow bursts allow two in a row.
 */
final class Window {
    private static final Duration LENGTH = Duration.ofMinutes(1);

    private final int most;
    private final Deque<Instant> taken = new ArrayDeque<>();

    Window(int most) {
        this.most = most;
    }

    /**
     * Returns when the next one may be taken: some time that is not after {@code now} for at once.
     *
     * @param pending how many are about to be taken; if these alone fill it, {@link Instant#MAX}, as their fate decides
     */
    Instant opens(Instant now, int pending) {
        if (most == Integer.MAX_VALUE) {
            return Instant.MIN;
        }
        // Also gone are those from after now: the clock was set back.
        while (!taken.isEmpty()
                && (over(taken.getFirst(), now) || taken.getFirst().isAfter(now))) {
            taken.removeFirst();
        }
        if (taken.size() + pending < most) {
            return Instant.MIN;
        }
        return taken.size() < most ? Instant.MAX : taken.getFirst().plus(LENGTH);
    }

    private static boolean over(Instant one, Instant now) {
        return !one.plus(LENGTH).isAfter(now);
    }

    /** Takes one. */
    void take(Instant now) {
        if (most != Integer.MAX_VALUE) {
            taken.addLast(now);
        }
    }
}
