package dev.filmwright.core.export.board;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The heading over a scene's boards. */
final class PdfHeading {
    private final Story story;
    private final PdfStyle number;
    private final PdfStyle heading;
    private final PdfStyle about;

    PdfHeading(Story story, PdfFonts fonts) {
        this.story = story;
        this.number = new PdfStyle(fonts.bold(), 10, PdfStyle.ACCENT);
        this.heading = new PdfStyle(fonts.bold(), 10, PdfStyle.BLACK);
        this.about = new PdfStyle(fonts.regular(), 7.5f, PdfStyle.SOFT);
    }

    void draw(PdfPen pen, PdfRow row, float top) throws IOException {
        float y = top - 9;
        StoryScene scene = row.scene();
        float after = pen.text(number, PdfGrid.LEFT, y, scene.scene().number()) + 9;
        String words = scene.scene().heading() + (row.first() ? "" : " (continued)");
        pen.text(heading, after, y, heading.font().fit(words, heading.size(), PdfGrid.RIGHT - after));
        float start = pen.textTo(about, PdfGrid.RIGHT, y - 10, length(scene));
        float room = start - PdfGrid.LEFT - 12;
        pen.text(about, PdfGrid.LEFT, y - 10, about.font().fit(about(scene), about.size(), room));
        pen.rule(PdfStyle.BLACK, PdfGrid.LEFT, PdfGrid.RIGHT, y - 14.5f);
    }

    private String about(StoryScene scene) {
        String who =
                scene.scene().needs().characters().stream().map(story::name).collect(Collectors.joining(", "));
        return Stream.of(
                        Captions.light(scene.scene().light()),
                        Captions.inside(scene.scene().inside()),
                        Captions.place(story, scene.scene()),
                        who)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  ·  "));
    }

    private String length(StoryScene scene) {
        return Captions.length(scene, story.turnover().settings().rate());
    }
}
