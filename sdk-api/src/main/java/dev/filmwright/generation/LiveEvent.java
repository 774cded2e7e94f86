package dev.filmwright.generation;

import dev.filmwright.media.MediaType;
import java.util.Objects;
import java.util.OptionalDouble;

/** What can be seen of a job while its backend works; see {@link Generations#watch}. Nothing of it is stored. */
public sealed interface LiveEvent {
    /**
     * It has come further.
     *
     * @param fraction how far, 0.0 to 1.0, where the backend tells
     * @param doing what is being done, in a few words; may be empty
     */
    record Progress(OptionalDouble fraction, String doing) implements LiveEvent {
        /** Checks that nothing is {@code null}. */
        public Progress {
            Objects.requireNonNull(fraction, "fraction");
            Objects.requireNonNull(doing, "doing");
        }
    }

    /**
     * The next piece of its text. The pieces together are the text, unless {@link Missed} came between; what is stored in
     * the end counts.
     *
     * @param piece the piece
     */
    record Text(String piece) implements LiveEvent {
        /** Checks that it is there. */
        public Text {
            Objects.requireNonNull(piece, "piece");
        }
    }

    /**
     * What the picture looks like so far.
     *
     * @param type what the bytes are
     * @param picture the bytes, as they came from the backend: not looked at, so to be decoded with care; the receiver's own
     */
    @SuppressWarnings("ArrayRecordComponent") // no two of them are ever compared
    record Preview(MediaType type, byte[] picture) implements LiveEvent {
        /** Checks that nothing is {@code null}. */
        public Preview {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(picture, "picture");
        }
    }

    /**
     * The listener was too slow and something was left out.
     *
     * @param events how much, positive
     */
    record Missed(long events) implements LiveEvent {}
}
