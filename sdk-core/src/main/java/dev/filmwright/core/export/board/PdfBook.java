package dev.filmwright.core.export.board;

import dev.filmwright.ProgressListener;
import dev.filmwright.export.Turnover;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** The document as a whole: title page, pages of boards, a bookmark for every scene. */
final class PdfBook {
    private static final PDRectangle PAGE = new PDRectangle(PdfGrid.PAGE_WIDTH, PdfGrid.PAGE_HEIGHT);

    private final PDDocument document;
    private final Story story;
    private final PdfGrid grid;
    private final PdfFonts fonts;
    private final PdfBoard board;
    private final PdfHeading heading;
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final List<String> warnings = new ArrayList<>();
    private long done;

    PdfBook(PDDocument document, Story story) throws IOException {
        this.document = document;
        this.story = story;
        this.grid = PdfGrid.of(story.shape());
        this.fonts = PdfFonts.embed(document);
        this.board = new PdfBoard(document, fonts, story, warnings);
        this.heading = new PdfHeading(story, fonts);
    }

    List<String> write(ProgressListener listener) throws IOException {
        describe();
        List<List<PdfRow>> pages = PdfRow.pages(story, grid);
        try (PdfPen pen = new PdfPen(document, page())) {
            new PdfTitle(story, fonts).draw(pen);
        }
        for (int i = 0; i < pages.size(); i++) {
            PDPage page = page();
            try (PdfPen pen = new PdfPen(document, page)) {
                boards(pen, pages.get(i), page);
                foot(pen, pages.get(i), (i + 2) + " / " + (pages.size() + 1));
            }
            listener.progressed("storyboard-pdf", done, story.turnover().cuts().size());
        }
        return List.copyOf(warnings);
    }

    private void describe() {
        document.getDocumentInformation().setTitle(story.turnover().title() + " – storyboard");
        document.getDocumentInformation().setProducer("Filmwright");
        document.getDocumentCatalog().setLanguage("en");
        document.getDocumentCatalog().setDocumentOutline(outline);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private PDPage page() {
        PDPage page = new PDPage(PAGE);
        document.addPage(page);
        return page;
    }

    private void boards(PdfPen pen, List<PdfRow> rows, PDPage page) throws IOException {
        for (int row = 0; row < rows.size(); row++) {
            PdfRow boards = rows.get(row);
            if (boards.first()) {
                bookmark(boards.scene(), page);
            }
            if (boards.first() || row == 0) {
                heading.draw(pen, boards, PdfGrid.TOP - row * grid.slot());
            }
            for (int column = 0; column < boards.cuts().size(); column++) {
                PdfPen.Box picture = grid.picture(row, column);
                PdfBoard.Column caption = new PdfBoard.Column(picture.x(), grid.cell(), grid.floor(row));
                board.draw(pen, boards.cuts().get(column), picture, caption);
                done++;
            }
        }
    }

    private void bookmark(StoryScene scene, PDPage page) {
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(page);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(scene.scene().number() + "  " + scene.scene().heading());
        item.setDestination(destination);
        outline.addLast(item);
    }

    private void foot(PdfPen pen, List<PdfRow> rows, String folio) throws IOException {
        Turnover turnover = story.turnover();
        List<Turnover.Cut> last = rows.get(rows.size() - 1).cuts();
        String running = time(rows.get(0).cuts().get(0).start()) + " – "
                + time(last.get(last.size() - 1).end()) + " of " + time(turnover.frames());
        PdfStyle style = new PdfStyle(fonts.regular(), 7.5f, PdfStyle.SOFT);
        float width = style.font().width(style.font().clean(running), style.size());
        float middle = (PdfGrid.PAGE_WIDTH - width) / 2;
        float y = 20;
        pen.text(style, PdfGrid.LEFT, y, style.font().fit(turnover.title(), style.size(), middle - PdfGrid.LEFT - 12));
        pen.text(style, middle, y, running);
        pen.textTo(style, PdfGrid.RIGHT, y, folio);
    }

    private String time(long frames) {
        return RunningTime.timecode(frames, story.turnover().settings().rate());
    }
}
