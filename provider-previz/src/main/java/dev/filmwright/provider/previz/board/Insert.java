package dev.filmwright.provider.previz.board;

import dev.filmwright.frame.Figure;
import dev.filmwright.provider.previz.figure.HandPainter;
import dev.filmwright.provider.previz.ink.Dice;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Pen;
import dev.filmwright.provider.previz.ink.Sheet;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;
import dev.filmwright.provider.previz.prop.PropPainter;
import java.util.Optional;

/** A thing, filling the frame: on a table, with the hand of whoever is there. */
final class Insert {
    private final Sheet sheet;
    private final Palette palette;
    private final Dice hand;
    private final double w;
    private final double h;

    Insert(Sheet sheet, Palette palette, Dice hand) {
        this.sheet = sheet;
        this.palette = palette;
        this.hand = hand;
        w = sheet.width();
        h = sheet.height();
    }

    /** Draws the table, the thing and the hand. */
    void draw(String prop, Optional<Figure> figure) {
        table();
        double scale = Math.min(h * 0.62, w * 0.36);
        double x = w * (figure.isPresent() ? 0.46 : 0.5);
        double base = h * 0.5 + scale * 0.46;
        Trace shadow = Trace.of(
                x - scale * 0.5,
                base - scale * 0.02,
                x,
                base - scale * 0.07,
                x + scale * 0.75,
                base - scale * 0.08,
                x + scale * 0.9,
                base + scale * 0.03,
                x + scale * 0.1,
                base + scale * 0.1,
                x - scale * 0.45,
                base + scale * 0.07);
        sheet.wash(shadow.smooth(true, 5).path(true), palette.deep(), 0.42);
        figure.ifPresent(who -> hand(who, x, base, scale));
        new PropPainter(prop).paint(sheet, palette, new Flat(x, base, scale), hand.fork(7));
    }

    private void hand(Figure figure, double x, double base, double scale) {
        new HandPainter(figure)
                .paint(sheet, palette, new Flat(x + scale * 0.24, base - scale * 0.02, scale * 0.62), hand.fork(8));
    }

    private void table() {
        double edge = h * 0.4;
        int wood = palette.seconded(0.34, 0.55);
        sheet.wash(Trace.of(0, edge, w, edge - h * 0.03, w, h, 0, h).path(true), wood, 1);
        sheet.wash(Trace.of(0, h * 0.78, w, h * 0.7, w, h, 0, h).path(true), palette.deep(), 0.12);
        sheet.wash(
                Trace.of(w * 0.1, edge, w * 0.55, edge - h * 0.015, w * 0.75, h, w * 0.05, h)
                        .path(true),
                Tone.mix(palette.glow(), wood, 0.5),
                0.35);
        Pen pen = new Pen(sheet, hand.fork(6), Math.max(0.9, Math.min(w, h) / 330));
        pen.dip(Palette.INK, 0.6);
        pen.line(0, edge, w, edge - h * 0.03, 1.6);
        for (int i = -6; i < 18; i++) {
            double top = w * i / 12.0;
            double low = w * 0.5 + (top - w * 0.5) * 2.1;
            pen.line(top, edge + 2, low, h, 0.5);
        }
        sheet.flush();
    }
}
