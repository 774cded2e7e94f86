package dev.filmwright.provider.previz.ink;

/**
 * Chance that depends on its seed only (SplitMix64, Steele et al. 2014): the same words give the same drawing. Not
 * thread-safe.
 */
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Returns dice that fall by a number. */
    public static Dice of(long seed) {
        return new Dice(mix(seed));
    }

    /** Returns dice that fall by words; their order and borders count. */
    public static Dice of(String... words) {
        long hash = 0xCBF29CE484222325L;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
            }
            hash = (hash ^ 0x1F) * 0x100000001B3L;
        }
        return of(hash);
    }

    /** Returns 0.0 up to but not including 1.0. */
    public double next() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Returns a number between {@code low} and {@code high}. */
    public double between(double low, double high) {
        return low + (high - low) * next();
    }

    /** Returns a number between -1 and 1, most often near 0. */
    public double wobble() {
        return next() + next() - 1;
    }

    /** Returns a whole number from 0 up to but not including {@code bound}. */
    public int below(int bound) {
        return (int) (next() * bound);
    }

    /** Returns {@code true} with the given probability. */
    public boolean chance(double probability) {
        return next() < probability;
    }

    /** Returns dice of their own for a part, so that more throws for one part do not change another. */
    public Dice fork(long part) {
        return new Dice(mix(state ^ mix(part)));
    }

    /** Returns any number. */
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
