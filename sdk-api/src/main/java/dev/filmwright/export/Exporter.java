package dev.filmwright.export;

import dev.filmwright.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a production as one file of a format. Found by {@code ServiceLoader} or given by hand. Thread-safe. */
public interface Exporter {
    /** Returns the stable id, e.g. {@code "edl"}. */
    String id();

    /** Returns the name of the file it writes, e.g. {@code "timeline.edl"}. */
    String fileName();

    /** Returns what it writes, in one line. */
    String description();

    /**
     * Writes the file. Blocks; costs no money. Equal turnovers give equal bytes unless the description says otherwise.
     *
     * @param turnover what to write
     * @param file where to; it does not exist yet, and what is written there after an exception is thrown away
     * @param listener hears how far it has come
     * @return what could not be written as it is, in sentences
     * @throws IOException if the file cannot be written
     */
    List<String> write(Turnover turnover, Path file, ProgressListener listener) throws IOException;
}
