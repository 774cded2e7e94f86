package dev.filmwright.provider.previz.board;

import dev.filmwright.frame.Composition;
import dev.filmwright.frame.Movement;
import dev.filmwright.frame.Slate;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Sheet;
import dev.filmwright.provider.previz.letter.Lettering;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is written under the picture: number, camera and length on the left, what happens on the right. */
final class SlateStrip {
    private static final int SOFT = 0x6B655C;

    private SlateStrip() {}

    /**
     * A line of text set on the strip.
     *
     * @param text the words
     * @param size in pixels
     * @param x where it starts
     * @param y its baseline
     * @param colour its colour
     */
    record Line(String text, double size, double x, double y, int colour) {}

    /** Draws the strip. */
    static void draw(Sheet sheet, Panel panel, Composition composition) {
        for (Line line : layout(panel, composition)) {
            sheet.wash(Lettering.line(line.text(), line.size(), line.x(), line.y()), line.colour(), 1);
        }
    }

    /** Returns the lines of the strip; none exceeds it. */
    static List<Line> layout(Panel panel, Composition composition) {
        Slate slate = composition.slate();
        double unit = Math.min(panel.slateHeight() / 3.75, panel.width() / 26.0);
        double left = panel.margin() + unit * 0.2;
        double column = Math.min(panel.width() * 0.34, unit * 11);
        List<Line> lines = new ArrayList<>();
        double y = panel.slateTop() + unit * 1.32;
        add(lines, number(slate), unit * 1.35, left, y, Palette.INK, column);
        add(lines, camera(composition), unit * 0.86, left, y + unit * 1.05, SOFT, column);
        add(lines, length(slate), unit * 0.86, left, y + unit * 1.95, SOFT, column);
        double textLeft = left + column + unit * 0.7;
        double wide = panel.margin() + panel.width() - textLeft - unit * 0.2;
        text(lines, slate, unit, textLeft, panel.slateTop() + unit * 1.15, wide);
        return lines;
    }

    private static void text(List<Line> lines, Slate slate, double unit, double x, double y, double wide) {
        boolean speech = !slate.dialogue().isBlank();
        String said = speech && !slate.speaker().isBlank()
                ? slate.speaker().strip().toUpperCase(Locale.ROOT) + ": " + slate.dialogue()
                : slate.dialogue();
        boolean both = speech && !slate.caption().isBlank();
        List<String> first = Lettering.fit(slate.caption(), unit, wide, both ? 1 : 3);
        double at = y;
        for (String line : first) {
            lines.add(new Line(line, unit, x, at, both ? SOFT : Palette.INK));
            at += unit * 1.12;
        }
        for (String line : Lettering.fit(said, unit, wide, 3 - first.size())) {
            lines.add(new Line(line, unit, x, at, Palette.INK));
            at += unit * 1.12;
        }
        if (at <= y + unit * 2.3) {
            add(lines, slate.heading(), unit * 0.8, x, y + unit * 2.24, SOFT, wide);
        }
    }

    private static void add(List<Line> lines, String text, double size, double x, double y, int colour, double wide) {
        String fitted = Lettering.shorten(text, size, wide);
        if (!fitted.isEmpty()) {
            lines.add(new Line(fitted, size, x, y, colour));
        }
    }

    private static String number(Slate slate) {
        return slate.scene().isBlank() ? slate.shot() : slate.scene() + " / " + slate.shot();
    }

    private static String camera(Composition composition) {
        String angle = switch (composition.setup().angle()) {
            case EYE_LEVEL -> "";
            case LOW -> " · low";
            case HIGH -> " · high";
            case OVERHEAD -> " · top";
            case DUTCH -> " · Dutch";
            case OVER_THE_SHOULDER -> " · OTS";
            case POINT_OF_VIEW -> " · POV";
        };
        Movement movement = composition.setup().movement();
        String moves = movement == Movement.STATIC ? "" : " · " + movement.words();
        return composition.setup().framing().abbreviation() + angle + " · "
                + composition.setup().lensMm() + " mm" + moves;
    }

    private static String length(Slate slate) {
        double seconds = slate.frames()
                * (double) slate.rate().denominator()
                / slate.rate().numerator();
        return String.format(Locale.ROOT, "%.1f s · %d f", seconds, slate.frames());
    }
}
