package dev.filmwright.provider.previz.set;

import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.Setting;
import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;

/** No place at all: plain paper a little darker than white, as behind somebody whose picture is taken for the files. */
final class Backdrop implements Place {
    private static final int GREY = 0xC9CDD0;

    /** Returns whether a setting says nothing. */
    static boolean meant(Setting setting) {
        return setting.inside() == InteriorExterior.UNSTATED
                && setting.time() == TimeOfDay.UNSTATED
                && (setting.name() + setting.area() + setting.description()).isBlank();
    }

    @Override
    public void draw(Scenery s) {
        int paper = Tone.mix(Palette.PAPER, GREY, 0.55);
        s.sheet().blend(0, s.sheet().height(), paper, paper);
    }

    @Override
    public double extent() {
        return 4;
    }

    @Override
    public double reach() {
        return 34;
    }

    @Override
    public double swing() {
        return 0;
    }

    @Override
    public double haze() {
        return 55;
    }
}
