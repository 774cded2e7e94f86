package dev.filmwright.provider.previz.board;

import dev.filmwright.frame.Composition;
import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.Slate;
import dev.filmwright.media.FrameSize;
import dev.filmwright.provider.previz.ink.Dice;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Pen;
import dev.filmwright.provider.previz.ink.Png;
import dev.filmwright.provider.previz.ink.Sheet;

/** Turns a composition into a board. The same composition, size and seed give the same bytes. Thread-safe. */
public final class BoardPainter {
    /** Creates a painter. */
    public BoardPainter() {}

    /** Returns the board as a PNG; {@code seed} varies the hand, not the picture. */
    public byte[] png(Composition composition, FrameSize size, long seed) {
        try (Sheet sheet = draw(composition, size, seed)) {
            return Png.encode(sheet.pixels(), sheet.width(), sheet.height());
        }
    }

    private static Sheet draw(Composition composition, FrameSize size, long seed) {
        Sheet sheet = new Sheet(size.width(), size.height(), Palette.PAPER);
        boolean bare = composition.slate().equals(Slate.NONE);
        Panel panel = bare ? Panel.whole(size) : Panel.of(size);
        Picture picture = new Picture(composition, panel, hand(composition, seed));
        picture.draw(sheet);
        if (!bare) {
            SlateStrip.draw(sheet, panel, composition);
        }
        sheet.flush();
        return sheet;
    }

    private static Dice hand(Composition composition, long seed) {
        return Dice.of(
                        composition.setting().name(),
                        composition.slate().scene(),
                        composition.slate().shot())
                .fork(seed);
    }

    /** Returns the colours of a composition. */
    static Palette palette(Composition composition, Dice place) {
        boolean inside = composition.setting().inside() == InteriorExterior.INTERIOR;
        return Palette.of(composition.setting().time(), inside, place);
    }

    /** Returns the pen for things of the set. */
    static Pen setPen(Sheet sheet, Dice hand, Panel panel) {
        return new Pen(sheet, hand, Math.max(0.9, Math.min(panel.width(), panel.height()) / 330.0));
    }
}
