package dev.filmwright.provider.ollama;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What memory a model needs, by a rule of thumb: its size on disk and a fifth more, and a gigabyte for each 8192 tokens of its
 * window, one at least. What the server says of a loaded one counts more.
 */
final class Memory {
    private static final long GIGABYTE = 1_000_000_000L;
    private static final int TOKENS_PER_GIGABYTE = 8192;

    private Memory() {}

    static OptionalLong need(OptionalLong bytes, int context) {
        if (bytes.isEmpty() || bytes.getAsLong() <= 0) {
            return OptionalLong.empty();
        }
        double window = Math.max(1, context / (double) TOKENS_PER_GIGABYTE) * GIGABYTE;
        return OptionalLong.of((long) (bytes.getAsLong() * 1.2 + window));
    }

    /** Returns what is to be said of a model that is loaded. */
    static Optional<String> warningOfLoaded(long size, long onCards) {
        if (size <= 0 || onCards >= size) {
            return Optional.empty();
        }
        return Optional.of(
                onCards <= 0
                        ? "it runs on the processor alone, which is slow"
                        : (100 - onCards * 100 / size)
                                + " % of it is outside the graphics memory, which is slow: unload"
                                + " others, lower num_ctx or take a smaller one");
    }

    /** Returns what is to be said of a model that is not loaded. */
    static Optional<String> warningOfNeed(OptionalLong need, OptionalLong there, int context) {
        if (need.isEmpty() || there.isEmpty() || need.getAsLong() <= there.getAsLong()) {
            return Optional.empty();
        }
        return Optional.of("it needs about " + gigabytes(need.getAsLong()) + " with a window of " + context
                + " tokens, and there are " + gigabytes(there.getAsLong())
                + ": parts of it will run on the processor, which is slow");
    }

    private static String gigabytes(long bytes) {
        return Math.round(bytes / (double) GIGABYTE) + " GB";
    }
}
