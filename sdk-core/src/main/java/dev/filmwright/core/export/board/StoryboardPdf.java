package dev.filmwright.core.export.board;

import dev.filmwright.ProgressListener;
import dev.filmwright.export.Exporter;
import dev.filmwright.export.Turnover;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes the storyboard for paper; finished pictures wait in a temporary file, not in memory. */
final class StoryboardPdf implements Exporter {

    @Inject
    StoryboardPdf() {}

    @Override
    public String id() {
        return "storyboard-pdf";
    }

    @Override
    public String fileName() {
        return "storyboard.pdf";
    }

    @Override
    public String description() {
        return "Storyboard for paper: six boards to a landscape A4 page, with captions and running time";
    }

    @Override
    public List<String> write(Turnover turnover, Path file, ProgressListener listener) throws IOException {
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            List<String> warnings = new PdfBook(document, Story.of(turnover)).write(listener);
            // Without this the id in the trailer is made from the clock.
            document.setDocumentId(0L);
            document.save(file.toFile());
            return warnings;
        }
    }
}
