package dev.filmwright.samples.cli.jobs;

import dev.filmwright.Failure;
import dev.filmwright.Filmwright;
import dev.filmwright.LibraryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** An empty library that is gone afterwards: providers open with a library. */
public final class TemporaryLibrary {
    private TemporaryLibrary() {}

    /** What is done with a library. */
    @FunctionalInterface
    public interface Use<T, E extends Exception> {
        /** Does it. */
        T with(Filmwright library) throws E;
    }

    /** Opens a library, does something with it, and takes it away again. */
    public static <T, E extends Exception> T use(Use<T, E> use) throws E {
        Path folder = make();
        try (Filmwright filmwright = Filmwright.open(folder)) {
            return use.with(filmwright);
        } finally {
            remove(folder);
        }
    }

    private static Path make() {
        try {
            return Files.createTempDirectory("filmwright-providers-");
        } catch (IOException e) {
            throw broken("no temporary folder can be made: ", e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw broken("the temporary folder " + folder + " cannot be removed: ", e);
        }
    }

    private static LibraryException broken(String what, IOException cause) {
        return new LibraryException(Failure.of(Failure.Kind.UNAVAILABLE, what + cause.getMessage()), cause);
    }
}
