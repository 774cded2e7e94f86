package dev.filmwright.core.export.board;

import dev.filmwright.ProgressListener;
import dev.filmwright.export.Turnover;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;

/** A storyboard on paper as written and read back: the text of every page, its pictures, the bookmarks. */
record PdfFile(
        ByteBuffer bytes,
        List<String> pages,
        List<List<PDImageXObject>> pictures,
        List<String> bookmarks,
        List<String> warnings) {

    static PdfFile of(Turnover turnover, Path folder) {
        Path file = folder.resolve("storyboard.pdf");
        try {
            List<String> warnings = new StoryboardPdf().write(turnover, file, ProgressListener.NONE);
            byte[] bytes = Files.readAllBytes(file);
            try (PDDocument document = Loader.loadPDF(bytes)) {
                return new PdfFile(
                        ByteBuffer.wrap(bytes), texts(document), pictures(document), bookmarks(document), warnings);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String text() {
        return String.join("\n", pages);
    }

    private static List<String> texts(PDDocument document) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.setSortByPosition(true);
            texts.add(stripper.getText(document));
        }
        return texts;
    }

    private static List<List<PDImageXObject>> pictures(PDDocument document) throws IOException {
        List<List<PDImageXObject>> pictures = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            List<PDImageXObject> found = new ArrayList<>();
            for (COSName name : page.getResources().getXObjectNames()) {
                found.add((PDImageXObject) page.getResources().getXObject(name));
            }
            pictures.add(found);
        }
        return pictures;
    }

    private static List<String> bookmarks(PDDocument document) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item :
                document.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(item.getTitle());
        }
        return titles;
    }
}
