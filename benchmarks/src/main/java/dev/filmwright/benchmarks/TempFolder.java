package dev.filmwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one benchmark. */
public final class TempFolder {
    private TempFolder() {}

    /** Returns a new one. */
    public static Path create() throws IOException {
        return Files.createTempDirectory("filmwright-benchmark");
    }

    /** Removes it with all that is in it. */
    public static void remove(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
