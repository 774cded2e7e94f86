package dev.filmwright.core.export.timeline;

import dev.filmwright.ProgressListener;
import dev.filmwright.export.Exporter;
import dev.filmwright.export.Turnover;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An exporter whose file is text in UTF-8: made in memory, a few kilobytes a shot, and written at once. */
abstract class TextExporter implements Exporter {
    private final String id;
    private final String fileName;
    private final String description;

    TextExporter(String id, String fileName, String description) {
        this.id = id;
        this.fileName = fileName;
        this.description = description;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String fileName() {
        return fileName;
    }

    @Override
    public final String description() {
        return description;
    }

    @Override
    public final List<String> write(Turnover turnover, Path file, ProgressListener listener) throws IOException {
        int shots = turnover.cuts().size();
        listener.progressed(id, 0, shots);
        Document document = render(turnover);
        // Not Files.writeString, which fails on half a surrogate pair: scripts come as they are.
        Files.write(file, document.text().getBytes(StandardCharsets.UTF_8));
        listener.progressed(id, shots, shots);
        return document.warnings();
    }

    /** Returns the file's text; equal turnovers give equal text. */
    abstract Document render(Turnover turnover);

    /**
     * A finished file.
     *
     * @param text its text
     * @param warnings what could not be written as it is
     */
    record Document(String text, List<String> warnings) {
        static Document of(String text) {
            return new Document(text, List.of());
        }
    }
}
