package dev.filmwright.core.media;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts who holds the files of a stem, so that a clean-up and another owner's failure leave them alone. Thread-safe. */
final class Held {
    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

    void hold(String stem) {
        counts.merge(stem, 1, Integer::sum);
    }

    /** Lets go; runs {@code last} if nobody else holds the stem, while nobody can begin to. */
    void release(String stem, Runnable last) {
        counts.computeIfPresent(stem, (key, count) -> {
            if (count > 1) {
                return count - 1;
            }
            last.run();
            return null;
        });
    }

    /** Returns whether nobody holds anything. */
    boolean none() {
        return counts.isEmpty();
    }

    /** Runs {@code work} if nobody holds the stem, while nobody can begin to. */
    void ifFree(String stem, Runnable work) {
        counts.compute(stem, (key, count) -> {
            if (count == null) {
                work.run();
            }
            return count;
        });
    }
}
