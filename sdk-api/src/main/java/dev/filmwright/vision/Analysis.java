package dev.filmwright.vision;

import dev.filmwright.media.MediaId;
import java.util.Objects;

/** What a model found in pictures, as data. */
public sealed interface Analysis {
    /**
     * A description.
     *
     * @param description what was seen
     */
    record Described(Description description) implements Analysis {
        /** Checks that it is there. */
        public Described {
            Objects.requireNonNull(description, "description");
        }
    }

    /**
     * A comparison.
     *
     * @param reference the picture that counts
     * @param picture the picture compared with it
     * @param verdict what came out
     */
    record Compared(MediaId reference, MediaId picture, Verdict verdict) implements Analysis {
        /** Checks that nothing is {@code null}. */
        public Compared {
            Objects.requireNonNull(reference, "reference");
            Objects.requireNonNull(picture, "picture");
            Objects.requireNonNull(verdict, "verdict");
        }
    }
}
