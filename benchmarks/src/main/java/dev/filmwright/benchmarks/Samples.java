package dev.filmwright.benchmarks;

import dev.filmwright.Filmwright;
import dev.filmwright.ProgressListener;
import dev.filmwright.production.Production;
import dev.filmwright.production.ProductionSettings;
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

    /** Returns the screenplay as a production that is broken down. */
    static Production production(Filmwright filmwright) {
        Production production = filmwright
                .productions()
                .create("Benchmark", filmwright.screenplays().parseFountain(script()), ProductionSettings.ofDefaults());
        production.breakDown(ProgressListener.NONE);
        return production;
    }
}
