package dev.filmwright.core.export.board;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Writes on one page; lengths in points from its lower left corner. Any text will do. Not thread-safe. */
final class PdfPen implements AutoCloseable {
    private final PDPageContentStream content;

    PdfPen(PDDocument document, PDPage page) throws IOException {
        this.content = new PDPageContentStream(document, page);
    }

    /** Writes one line and returns where it ends. */
    float text(PdfStyle style, float x, float y, String text) throws IOException {
        String clean = style.font().clean(text);
        if (!clean.isBlank()) {
            content.beginText();
            content.setFont(style.font().font(), style.size());
            content.setNonStrokingColor(style.ink());
            content.newLineAtOffset(x, y);
            content.showText(PdfFont.visual(clean));
            content.endText();
        }
        return x + style.font().width(clean, style.size());
    }

    /** Writes one line that ends at {@code x} and returns where it starts. */
    float textTo(PdfStyle style, float x, float y, String text) throws IOException {
        float start = x - style.font().width(style.font().clean(text), style.size());
        text(style, start, y, text);
        return start;
    }

    /** Writes text in lines, the first at {@code y}, and returns where the next one would be. */
    float lines(PdfStyle style, float x, float y, List<String> lines) throws IOException {
        float at = y;
        for (String line : lines) {
            text(style, x, at, line);
            at -= style.leading();
        }
        return at;
    }

    void rule(Color ink, float from, float to, float y) throws IOException {
        content.setStrokingColor(ink);
        content.setLineWidth(0.6f);
        content.moveTo(from, y);
        content.lineTo(to, y);
        content.stroke();
    }

    void image(PDImageXObject image, Box box) throws IOException {
        content.drawImage(image, box.x(), box.y(), box.width(), box.height());
    }

    void fill(Color ink, Box box) throws IOException {
        content.setNonStrokingColor(ink);
        content.addRect(box.x(), box.y(), box.width(), box.height());
        content.fill();
    }

    void frame(Color ink, Box box) throws IOException {
        content.setStrokingColor(ink);
        content.setLineWidth(0.5f);
        content.addRect(box.x(), box.y(), box.width(), box.height());
        content.stroke();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    /**
     * A rectangle.
     *
     * @param x its left edge
     * @param y its lower edge
     * @param width its width
     * @param height its height
     */
    record Box(float x, float y, float width, float height) {}
}
