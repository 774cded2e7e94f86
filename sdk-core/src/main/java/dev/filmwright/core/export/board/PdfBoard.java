package dev.filmwright.core.export.board;

import dev.filmwright.NotFoundException;
import dev.filmwright.export.Turnover;
import dev.filmwright.media.MediaFile;
import dev.filmwright.production.Shot;
import dev.filmwright.time.FrameRate;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** One board with what is written under it, as much as there is room for. */
final class PdfBoard {
    private final PDDocument document;
    private final Story story;
    private final List<String> warnings;
    private final PdfStyle code;
    private final PdfStyle framing;
    private final PdfStyle camera;
    private final PdfStyle speaker;
    private final PdfStyle said;
    private final PdfStyle action;

    PdfBoard(PDDocument document, PdfFonts fonts, Story story, List<String> warnings) {
        this.document = document;
        this.story = story;
        this.warnings = warnings;
        this.code = new PdfStyle(fonts.bold(), 8, PdfStyle.BLACK);
        this.framing = new PdfStyle(fonts.bold(), 7.5f, PdfStyle.ACCENT);
        this.camera = new PdfStyle(fonts.regular(), 7.5f, PdfStyle.SOFT);
        this.speaker = new PdfStyle(fonts.bold(), 7.5f, PdfStyle.BLACK);
        this.said = new PdfStyle(fonts.regular(), 8, PdfStyle.BLACK);
        this.action = new PdfStyle(fonts.regular(), 8, PdfStyle.SOFT);
    }

    /** Draws a board and its caption. */
    void draw(PdfPen pen, Turnover.Cut cut, PdfPen.Box picture, Column column) throws IOException {
        picture(pen, cut, picture);
        Shot shot = cut.shot();
        float x = column.x();
        float y = picture.y() - 10.5f;
        FrameRate rate = story.turnover().settings().rate();
        pen.text(code, x, y, shot.code());
        pen.textTo(camera, x + column.width(), y, RunningTime.seconds(shot.frames(), rate));
        y -= 9.6f;
        float after = pen.text(framing, x, y, shot.setup().framing().abbreviation());
        float room = column.width() - (after + 3 - x);
        pen.text(camera, after + 3, y, camera.font().fit(Captions.camera(shot.setup()), camera.size(), room));
        words(pen, shot, column, y - 11.5f);
    }

    private void words(PdfPen pen, Shot shot, Column column, float top) throws IOException {
        float y = top;
        for (Shot.Line line : shot.lines()) {
            if (column.lines(y, said) < 1) {
                return;
            }
            y = line(pen, line, column, y) - 1.5f;
        }
        PdfFont.Measure measure = new PdfFont.Measure(column.width(), 0, column.lines(y, action));
        pen.lines(action, column.x(), y, action.font().wrap(shot.action(), action.size(), measure));
    }

    /** Writes the speaker and, behind, what is said; a name that leaves no room for a word has its own line. */
    private float line(PdfPen pen, Shot.Line line, Column column, float y) throws IOException {
        String manner = Captions.manner(line);
        String who = Captions.speaker(line) + (manner.isEmpty() ? "" : " " + manner);
        float x = column.x();
        float end = pen.text(speaker, x, y, speaker.font().fit(who, speaker.size(), column.width()));
        float indent = end + 4 - x;
        int room = column.lines(y, said);
        if (indent > column.width() * 0.7f) {
            PdfFont.Measure below = new PdfFont.Measure(column.width(), 0, room - 1);
            return pen.lines(said, x, y - said.leading(), said.font().wrap(line.text(), said.size(), below));
        }
        PdfFont.Measure behind = new PdfFont.Measure(column.width(), indent, room);
        List<String> lines = said.font().wrap(line.text(), said.size(), behind);
        if (!lines.isEmpty()) {
            pen.text(said, x + indent, y, lines.get(0));
        }
        return pen.lines(said, x, y - said.leading(), lines.subList(Math.min(1, lines.size()), lines.size()));
    }

    private void picture(PdfPen pen, Turnover.Cut cut, PdfPen.Box box) throws IOException {
        Optional<PDImageXObject> image = cut.board().isPresent() ? image(cut) : Optional.empty();
        pen.fill(PdfStyle.MAT, box);
        if (image.isPresent()) {
            pen.image(image.orElseThrow(), within(box, image.orElseThrow()));
        } else {
            String why = cut.board().isPresent() ? "board missing" : "not drawn yet";
            float width = camera.font().width(why, camera.size());
            pen.text(camera, box.x() + (box.width() - width) / 2, box.y() + box.height() / 2, why);
        }
        pen.frame(PdfStyle.RULE, box);
    }

    private Optional<PDImageXObject> image(Turnover.Cut cut) throws IOException {
        MediaFile file = cut.board().orElseThrow();
        try (InputStream in = story.turnover().opener().apply(file)) {
            Optional<PDImageXObject> image = PdfPicture.embed(document, in.readAllBytes());
            if (image.isEmpty()) {
                warnings.add("the board of " + cut.shot().code() + " is no picture that can be read");
            }
            return image;
        } catch (NotFoundException e) {
            warnings.add("the board of " + cut.shot().code() + " is not in the library any more");
            return Optional.empty();
        }
    }

    private static PdfPen.Box within(PdfPen.Box box, PDImageXObject image) {
        float scale = Math.min(box.width() / image.getWidth(), box.height() / image.getHeight());
        float width = image.getWidth() * scale;
        float height = image.getHeight() * scale;
        return new PdfPen.Box(
                box.x() + (box.width() - width) / 2, box.y() + (box.height() - height) / 2, width, height);
    }

    /**
     * The room under a picture.
     *
     * @param x its left edge
     * @param width how wide it is
     * @param floor where it ends
     */
    record Column(float x, float width, float floor) {
        int lines(float from, PdfStyle style) {
            return (int) Math.floor((from - floor) / style.leading()) + 1;
        }
    }
}
