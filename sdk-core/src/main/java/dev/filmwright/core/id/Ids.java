package dev.filmwright.core.id;

import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * Makes ULIDs: 26 characters of Crockford's base 32, sortable by time of creation.
 *
 * <p>Thread-safe. Ids of one instance rise strictly, also within a millisecond and when the clock goes back.
 *
 * @see <a href="https://github.com/ulid/spec">the ULID specification</a>
 */
public final class Ids {
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int TIME_DIGITS = 10;
    private static final int HALF_DIGITS = 8;
    private static final long HALF = (1L << 40) - 1;

    private final Clock clock;
    private final RandomGenerator random;
    private long millis = -1;
    // The 80 random bits, in two halves of 40.
    private long high;
    private long low;

    /**
     * Creates a maker of ids.
     *
     * @param clock tells the time
     * @param random makes the rest; {@link java.security.SecureRandom} in a library
     */
    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** Returns an id greater than every one before it. */
    public synchronized String next() {
        long now = clock.millis();
        if (now > millis) {
            millis = now;
            high = random.nextLong() & HALF;
            low = random.nextLong() & HALF;
        } else {
            count();
        }
        char[] text = new char[TIME_DIGITS + 2 * HALF_DIGITS];
        write(millis, text, 0, TIME_DIGITS);
        write(high, text, TIME_DIGITS, HALF_DIGITS);
        write(low, text, TIME_DIGITS + HALF_DIGITS, HALF_DIGITS);
        return new String(text);
    }

    private void count() {
        low = low + 1 & HALF;
        if (low == 0) {
            high = high + 1 & HALF;
            if (high == 0) {
                // All ids of this millisecond are used up: borrow the next one.
                millis++;
            }
        }
    }

    private static void write(long value, char[] into, int from, int digits) {
        long rest = value;
        for (int i = from + digits - 1; i >= from; i--) {
            into[i] = DIGITS[(int) (rest & 31)];
            rest >>>= 5;
        }
    }
}
