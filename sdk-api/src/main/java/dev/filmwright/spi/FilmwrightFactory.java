package dev.filmwright.spi;

import dev.filmwright.Failure;
import dev.filmwright.Filmwright;
import dev.filmwright.LibraryException;
import dev.filmwright.screenplay.Screenplays;
import java.util.ServiceLoader;

/** The implementation behind {@link Filmwright#open}; found by {@code ServiceLoader}. */
public interface FilmwrightFactory {
    /**
     * Opens a library.
     *
     * @throws LibraryException if it cannot be opened
     */
    Filmwright open(OpenSettings settings);

    /** Returns the screenplay readers and writers, which need no library. */
    Screenplays screenplays();

    /**
     * Finds the implementation: with {@code loader}, or else with the loader of the API.
     *
     * @throws LibraryException if there is none; the message names the artifact to add
     */
    static FilmwrightFactory find(ClassLoader loader) {
        return ServiceLoader.load(FilmwrightFactory.class, loader)
                .findFirst()
                .or(() -> ServiceLoader.load(FilmwrightFactory.class, FilmwrightFactory.class.getClassLoader())
                        .findFirst())
                .orElseThrow(() -> new LibraryException(
                        Failure.of(
                                Failure.Kind.CONFIGURATION,
                                "no Filmwright implementation found: add dev.filmwright:filmwright-core to the class path"
                                        + " or module path"),
                        null));
    }
}
