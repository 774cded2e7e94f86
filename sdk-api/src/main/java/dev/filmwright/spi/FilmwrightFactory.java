package dev.filmwright.spi;

import dev.filmwright.Filmwright;

/** The implementation behind {@link Filmwright#open}; found by {@code ServiceLoader}. */
public interface FilmwrightFactory {
    /**
     * Opens a library.
     *
     * @throws dev.filmwright.LibraryException if it cannot be opened
     */
    Filmwright open(OpenSettings settings);
}
