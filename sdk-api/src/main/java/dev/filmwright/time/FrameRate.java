package dev.filmwright.time;

import dev.filmwright.InvalidInputException;
import java.time.Duration;

/**
 * Frames per second as an exact fraction in lowest terms, e.g. 24/1 or 30000/1001. Immutable.
 *
 * @param numerator frames, positive
 * @param denominator seconds, positive: 1, or 1001 for the NTSC rates
 */
public record FrameRate(int numerator, int denominator) {
    /** 24 frames per second. */
    public static final FrameRate FPS_24 = new FrameRate(24, 1);

    private static final String KNOWN = "23.976, 24, 25, 29.97, 30, 47.952, 48, 50, 59.94 or 60";

    /** Checks that both parts are positive; reduces the fraction. */
    public FrameRate {
        if (numerator < 1 || denominator < 1) {
            throw new InvalidInputException("rate", numerator + "/" + denominator, "both parts must be positive");
        }
        int divisor = gcd(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    /**
     * Reads a rate as editors write it.
     *
     * @throws InvalidInputException if {@code text} is none of the rates in use
     */
    public static FrameRate parse(String text) {
        return switch (text.strip()) {
            case "23.976", "23.98", "24000/1001" -> new FrameRate(24000, 1001);
            case "24" -> FPS_24;
            case "25" -> new FrameRate(25, 1);
            case "29.97", "30000/1001" -> new FrameRate(30000, 1001);
            case "30" -> new FrameRate(30, 1);
            case "47.952", "47.95", "48000/1001" -> new FrameRate(48000, 1001);
            case "48" -> new FrameRate(48, 1);
            case "50" -> new FrameRate(50, 1);
            case "59.94", "60000/1001" -> new FrameRate(60000, 1001);
            case "60" -> new FrameRate(60, 1);
            default -> throw new InvalidInputException("rate", text, "use " + KNOWN);
        };
    }

    /** Returns the whole number timecode counts with: 24 for 23.976, 30 for 29.97. */
    public int nominal() {
        return (numerator + denominator - 1) / denominator;
    }

    /** Returns whether this is one of the 1000/1001 rates. */
    public boolean ntsc() {
        return denominator == 1001;
    }

    /** Returns whether drop-frame timecode exists at this rate: at 29.97 and 59.94 only. */
    public boolean canDrop() {
        return ntsc() && (numerator == 30000 || numerator == 60000);
    }

    /** Returns the number of whole frames nearest to {@code duration}, at least 1. */
    public long framesIn(Duration duration) {
        long millis = Math.max(0, duration.toMillis());
        return Math.max(1, (millis * numerator + 500L * denominator) / (1000L * denominator));
    }

    /** Returns the length of {@code frames} frames, to the nanosecond below. */
    public Duration durationOf(long frames) {
        long whole = frames * denominator / numerator;
        long rest = frames * denominator % numerator;
        return Duration.ofSeconds(whole, rest * 1_000_000_000L / numerator);
    }

    /** Returns the rate as editors write it, e.g. {@code "24"} or {@code "29.97"}. */
    @Override
    public String toString() {
        if (denominator == 1) {
            return Integer.toString(numerator);
        }
        return switch (ntsc() ? numerator : 0) {
            case 24000 -> "23.976";
            case 30000 -> "29.97";
            case 48000 -> "47.952";
            case 60000 -> "59.94";
            default -> numerator + "/" + denominator;
        };
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
