package dev.filmwright.core.export.board;

import dev.filmwright.ProgressListener;
import dev.filmwright.core.export.html.Markup;
import dev.filmwright.export.Exporter;
import dev.filmwright.export.Turnover;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the storyboard as one page that needs nothing beside it; boards are copied through, one at a time. */
final class StoryboardHtml implements Exporter {

    @Inject
    StoryboardHtml() {}

    @Override
    public String id() {
        return "storyboard";
    }

    @Override
    public String fileName() {
        return "storyboard.html";
    }

    @Override
    public String description() {
        return "Storyboard as one self-contained page for any browser, to read, step through and print";
    }

    @Override
    public List<String> write(Turnover turnover, Path file, ProgressListener listener) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            return new HtmlPage(Story.of(turnover), new Markup(out)).write(listener);
        }
    }
}
