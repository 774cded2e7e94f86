package dev.filmwright.core.event;

import dev.filmwright.generation.GenerationRequest;
import java.util.List;

/**
 * May refuse what a caller wants to start, outside of every transaction and before anything is stored: so it may block. Bound
 * in the {@code Multibinder} of this type. Thread-safe.
 */
public interface StartCheck {
    /**
     * Sees what one call starts; some of it may have been started before under the same idempotency key.
     *
     * @throws dev.filmwright.FilmwrightException to refuse all of it
     */
    void starting(List<GenerationRequest> requests);

    /**
     * Sees what a caller sends again.
     *
     * @throws dev.filmwright.FilmwrightException to refuse it
     */
    void sendingAgain(GenerationRequest request);
}
