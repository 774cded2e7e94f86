package dev.filmwright.spi;

import dev.filmwright.media.MediaType;

/**
 * Where a provider tells how work goes while it goes on, for people who look on. Nothing told here is kept, and nothing
 * depends on it. Thread-safe; does not block and does not fail.
 */
public interface Live {
    /** Hears nothing. */
    Live NOBODY = new Live() {
        @Override
        public boolean watched(String clientKey) {
            return false;
        }

        @Override
        public void progress(String clientKey, double fraction, String doing) {}

        @Override
        public void text(String clientKey, String piece) {}

        @Override
        public void preview(String clientKey, MediaType type, byte[] picture) {}
    };

    /** Returns whether anybody looks on, so that what is dear to tell need not be told to nobody. */
    boolean watched(String clientKey);

    /**
     * Tells how far it has come.
     *
     * @param clientKey the engine's key for the job
     * @param fraction 0.0 to 1.0; {@code NaN} where that is not known
     * @param doing what is being done, in a few words, e.g. {@code "KSampler, step 7 of 20"}; may be empty
     */
    void progress(String clientKey, double fraction, String doing);

    /** Tells the next piece of the text that is being written. */
    void text(String clientKey, String piece);

    /** Shows what the picture looks like so far; the array is the receiver's from then on. */
    void preview(String clientKey, MediaType type, byte[] picture);
}
