package dev.filmwright.core.export.board;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The two faces of a document, embedded as far as they are used: Liberation Sans, which has Latin, Greek, Cyrillic and
 * Hebrew, so no font of the machine is needed.
 *
 * @param regular the upright face, which PDFBox brings along
 * @param bold its bold face
 */
record PdfFonts(PdfFont regular, PdfFont bold) {

    static PdfFonts embed(PDDocument document) throws IOException {
        return new PdfFonts(
                face(document, PDDocument.class, "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
                face(document, PdfFonts.class, "LiberationSans-Bold.ttf"));
    }

    private static PdfFont face(PDDocument document, Class<?> beside, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new PdfFont(PDType0Font.load(document, in, true));
        }
    }
}
