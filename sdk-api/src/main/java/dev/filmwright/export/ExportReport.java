package dev.filmwright.export;

import java.nio.file.Path;
import java.util.List;

/**
 * What was exported. Immutable.
 *
 * @param files the files written, in order
 * @param warnings what could not be written as it is
 */
public record ExportReport(List<Path> files, List<String> warnings) {
    /** Copies the lists. */
    public ExportReport {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }
}
