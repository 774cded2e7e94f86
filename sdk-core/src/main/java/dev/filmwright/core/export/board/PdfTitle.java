package dev.filmwright.core.export.board;

import dev.filmwright.cost.Estimate;
import dev.filmwright.export.Turnover;
import dev.filmwright.production.Manifest;
import dev.filmwright.screenplay.TitlePage;
import java.io.IOException;
import java.util.List;

/** The first page: title, credits, figures, cast, and what the shots would cost elsewhere. */
final class PdfTitle {
    private static final float LEFT = 60;
    private static final float RIGHT = PdfGrid.PAGE_WIDTH - 60;
    private static final float COLUMN = 330;
    private static final float STEP = 27;
    private static final int ENTRIES = 9;

    private final Story story;
    private final PdfFonts fonts;
    private final PdfStyle over;
    private final PdfStyle small;
    private final PdfStyle name;

    PdfTitle(Story story, PdfFonts fonts) {
        this.story = story;
        this.fonts = fonts;
        this.over = new PdfStyle(fonts.bold(), 8, PdfStyle.ACCENT);
        this.small = new PdfStyle(fonts.regular(), 8, PdfStyle.SOFT);
        this.name = new PdfStyle(fonts.bold(), 9, PdfStyle.BLACK);
    }

    void draw(PdfPen pen) throws IOException {
        pen.text(over, LEFT, 520, "STORYBOARD");
        PdfStyle title = new PdfStyle(fonts.bold(), 34, PdfStyle.BLACK);
        List<String> lines =
                title.font().wrap(story.turnover().title(), title.size(), new PdfFont.Measure(RIGHT - LEFT, 0, 2));
        float y = pen.lines(title, LEFT, 482, lines) + 16;
        credits(pen, y);
        facts(pen);
        pen.rule(PdfStyle.RULE, LEFT, RIGHT, 318);
        cast(pen);
        costs(pen);
    }

    private void credits(PdfPen pen, float top) throws IOException {
        TitlePage page = story.turnover().screenplay().titlePage();
        PdfStyle byline = new PdfStyle(fonts.regular(), 12, PdfStyle.BLACK);
        float y = top;
        for (String line : Credits.byline(page)) {
            pen.text(byline, LEFT, y, byline.font().fit(line, byline.size(), RIGHT - LEFT));
            y -= 15;
        }
        String imprint = String.join(
                "   ·   ",
                Credits.imprint(page).stream()
                        .map(entry -> entry.key() + ": " + Credits.value(entry).replace("\n", ", "))
                        .toList());
        pen.text(small, LEFT, y, small.font().fit(imprint, small.size(), RIGHT - LEFT));
    }

    private void facts(PdfPen pen) throws IOException {
        PdfStyle figure = new PdfStyle(fonts.bold(), 15, PdfStyle.BLACK);
        float x = LEFT;
        for (Credits.Fact fact : Credits.facts(story)) {
            pen.text(small, x, 356, fact.term());
            float end = pen.text(figure, x, 337, fact.value());
            x = Math.max(end, x + 50) + 34;
        }
    }

    private void cast(PdfPen pen) throws IOException {
        List<Manifest.Entry> cast = story.cast();
        if (cast.isEmpty()) {
            return;
        }
        pen.text(over, LEFT, 298, "CAST");
        float y = 280;
        for (Manifest.Entry entry : cast.subList(0, Math.min(cast.size(), ENTRIES))) {
            pen.text(name, LEFT, y, name.font().fit(entry.name(), name.size(), COLUMN));
            pen.text(small, LEFT, y - 10.5f, small.font().fit(entry.description(), small.size(), COLUMN));
            y -= STEP;
        }
        more(pen, LEFT, y, cast.size());
    }

    private void costs(PdfPen pen) throws IOException {
        Turnover turnover = story.turnover();
        if (turnover.estimates().isEmpty()) {
            return;
        }
        float left = RIGHT - COLUMN;
        pen.text(over, left, 298, "WHAT THESE SHOTS WOULD COST ELSEWHERE");
        float y = 280;
        for (Estimate row : CostRows.of(turnover.estimates(), ENTRIES).shown()) {
            float start = pen.textTo(name, RIGHT, y, row.total().toString());
            String model = row.providerName() + " " + row.price().name();
            pen.text(name, left, y, name.font().fit(model, name.size(), start - left - 10));
            String basis = Credits.price(row.price()) + ", prices of " + row.asOf();
            pen.text(small, left, y - 10.5f, small.font().fit(basis, small.size(), COLUMN));
            y -= STEP;
        }
        more(pen, left, y, turnover.estimates().size());
        pen.text(small, left, PdfGrid.BOTTOM - 16, Credits.NO_OFFER);
    }

    private void more(PdfPen pen, float x, float y, int count) throws IOException {
        if (count > ENTRIES) {
            pen.text(small, x, y, "and " + (count - ENTRIES) + " more");
        }
    }
}
