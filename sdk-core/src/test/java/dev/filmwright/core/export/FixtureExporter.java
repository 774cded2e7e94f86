package dev.filmwright.core.export;

import dev.filmwright.ProgressListener;
import dev.filmwright.export.Exporter;
import dev.filmwright.export.Turnover;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An exporter that writes a line, or does what it is told instead. */
final class FixtureExporter implements Exporter {
    private final String id;
    private final String fileName;
    private final Work work;

    FixtureExporter(String id, String fileName, Work work) {
        this.id = id;
        this.fileName = fileName;
        this.work = work;
    }

    static FixtureExporter writing(String id, String text) {
        return new FixtureExporter(id, id + ".txt", file -> Files.writeString(file, text));
    }

    static FixtureExporter failing(String id, Exception exception) {
        return new FixtureExporter(id, id + ".txt", file -> {
            Files.writeString(file, "half");
            if (exception instanceof IOException io) {
                throw io;
            }
            throw (RuntimeException) exception;
        });
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public String description() {
        return "writes " + fileName;
    }

    @Override
    public List<String> write(Turnover turnover, Path file, ProgressListener listener) throws IOException {
        listener.progressed("whatever it says", 1, 2);
        work.write(file);
        return List.of(turnover.title() + " was simplified");
    }

    interface Work {
        void write(Path file) throws IOException;
    }
}
