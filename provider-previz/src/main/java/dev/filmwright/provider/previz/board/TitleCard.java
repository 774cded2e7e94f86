package dev.filmwright.provider.previz.board;

import dev.filmwright.frame.Slate;
import dev.filmwright.provider.previz.ink.Dice;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Pen;
import dev.filmwright.provider.previz.ink.Sheet;
import dev.filmwright.provider.previz.letter.Lettering;
import java.util.List;

/** A frame of nothing but words. */
final class TitleCard {
    private static final int NIGHT = 0x22242A;
    private static final int CHALK = 0xEFE8D8;

    private TitleCard() {}

    /** Letters what the slate says, or else the film's title, in the middle of the picture. */
    static void draw(Sheet sheet, Slate slate, Dice hand) {
        double w = sheet.width();
        double h = sheet.height();
        sheet.blend(0, h, NIGHT, 0x2E3037);
        String words = !slate.dialogue().isBlank()
                ? slate.dialogue()
                : !slate.caption().isBlank() ? slate.caption() : slate.production();
        double size = Math.min(w / 14, h / 6.5);
        List<String> lines = Lettering.fit(words, size, w * 0.78, 3);
        double y = h / 2 - (lines.size() - 1) * size * 0.62 + size * 0.32;
        for (String line : lines) {
            sheet.wash(Lettering.line(line, size, (w - Lettering.width(line, size)) / 2, y), CHALK, 0.94);
            y += size * 1.24;
        }
        Pen pen = new Pen(sheet, hand, Math.max(1, Math.min(w, h) / 260));
        pen.dip(CHALK, 0.7);
        double rule = h / 2 + (lines.size() * 0.62 + 0.35) * size;
        pen.line(w * 0.4, rule, w * 0.6, rule, 1.2);
        pen.line(w * 0.4, h - rule, w * 0.6, h - rule, 1.2);
        pen.dip(Palette.INK, 1);
        sheet.flush();
    }
}
