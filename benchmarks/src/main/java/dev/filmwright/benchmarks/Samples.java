package dev.filmwright.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The screenplay the benchmarks work on: the one shipped, or the file that {@code -Dscript=…} names. */
final class Samples {
    private Samples() {}

    static String script() {
        Path file = Path.of(System.getProperty("script", "samples/screenplays/the-last-ferry.fountain"));
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
