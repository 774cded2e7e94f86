package dev.filmwright.export;

import dev.filmwright.ProgressListener;
import dev.filmwright.production.Production;
import java.nio.file.Path;
import java.util.List;

/** The exporters of an open library. Thread-safe. */
public interface Exporters {
    /** Returns the exporters found, in order of id. */
    List<Exporter> all();

    /**
     * Exports a production, each format to its own file. A file appears whole or not at all; one that was there is
     * replaced, but none before all are written. Blocks; costs no money.
     *
     * @param production what to export
     * @param ids which exporters, in order; empty for all
     * @param folder where to; created if it is missing
     * @param listener hears how far each has come; the step is the exporter's id
     * @return the files in the order of {@code ids}, and warnings that begin with the exporter's id
     * @throws dev.filmwright.InvalidInputException if an id is unknown, and the message lists those found; if the
     *     folder, or one above it, is a file; if two of the exporters write the same file; if the production has nothing
     *     to export
     * @throws ExportException if a file cannot be written
     */
    ExportReport export(Production production, List<String> ids, Path folder, ProgressListener listener);
}
