package dev.filmwright.provider.previz.set;

import dev.filmwright.provider.previz.camera.Point;
import dev.filmwright.provider.previz.ink.Dice;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Tone;
import dev.filmwright.provider.previz.ink.Trace;

/**
 * A wide window, narrower at the top, and what is seen through it.
 *
 * @param wall the wall it is in
 * @param left of its lower edge, in metres along the wall
 * @param right of its lower edge
 * @param low the height of its lower edge
 * @param high the height of its upper edge
 * @param slant how much narrower it gets on each side towards the top
 */
record Viewport(Slab wall, double left, double right, double low, double high, double slant) {
    private static final int VOID = 0x18233A;
    private static final int BANDS = 7;

    /** Draws what is seen from the bridge: at sea the ship's own bow lies ahead. */
    void draw(Scenery s, Outlook outlook) {
        pane(s, outlook);
        if (outlook == Outlook.SEA) {
            bow(s, share(horizon(s)));
        }
    }

    /** Draws what lies outside; the horizon is as high as the camera, as it is everywhere. */
    void pane(Scenery s, Outlook outlook) {
        Dice dice = s.dice().fork(77);
        if (outlook == Outlook.SPACE) {
            space(s, dice);
        } else {
            double horizon = horizon(s);
            sky(s, dice, horizon);
            if (outlook == Outlook.SEA) {
                sea(s, dice, horizon);
            } else {
                land(s, dice, horizon);
            }
        }
        Point[] rim = {at(0, 0), at(1, 0), at(1, 1), at(0, 1)};
        for (int i = 0; i < 4; i++) {
            s.edge(1.2, rim[i], rim[(i + 1) % 4]);
        }
    }

    /** Returns a point of the glass: shares of its width and height. */
    Point at(double across, double up) {
        double in = slant * up;
        return wall.at(left + in + (right - left - 2 * in) * across, low + (high - low) * up);
    }

    private double horizon(Scenery s) {
        double eye = s.camera().eye().y();
        return Math.min(low + (high - low) * 0.68, Math.max(low + (high - low) * 0.3, eye));
    }

    private double share(double y) {
        return (y - low) / (high - low);
    }

    private void band(Scenery s, int colour, double alpha, double from, double to) {
        s.face(colour, alpha, at(0, from), at(1, from), at(1, to), at(0, to));
    }

    private void space(Scenery s, Dice dice) {
        band(s, VOID, 1, 0, 1);
        Point planet = at(0.66, 0.58);
        int ground = Tone.mix(s.palette().accent(), 0xC9D6E2, 0.35);
        s.blot(planet, ground, 1, Trace.ellipse(0, 0, 0.5, 0.5));
        s.blot(planet, VOID, 0.55, Trace.ellipse(0.17, -0.1, 0.46, 0.46));
        stars(s, dice, 0);
    }

    private void stars(Scenery s, Dice dice, double above) {
        for (int i = 0; i < 26; i++) {
            Point star = at(dice.between(0.04, 0.96), above + (0.96 - above) * dice.between(0.08, 1));
            s.blot(star, 0xF0F0E6, 0.9, Trace.ellipse(0, 0, 0.012, 0.012));
        }
    }

    private void sky(Scenery s, Dice dice, double horizon) {
        Palette p = s.palette();
        double from = share(horizon);
        double rise = (1 - from) / BANDS;
        for (int i = 0; i < BANDS; i++) {
            int colour = Tone.mix(p.skyLow(), p.skyTop(), i / (BANDS - 1.0));
            band(s, colour, 1, from + i * rise, from + (i + 1) * rise);
        }
        if (p.dark()) {
            stars(s, dice, from + 0.08);
            return;
        }
        for (int i = 0; i < 4; i++) {
            double x = dice.between(0.12, 0.84);
            double y = from + (1 - from) * dice.between(0.25, 0.8);
            double wide = dice.between(0.25, 0.5);
            s.blot(at(x, y), p.light(), 0.55, Trace.ellipse(0, 0, wide, 0.05));
            s.blot(at(x + 0.03, y), p.light(), 0.6, Trace.ellipse(0, 0.04, wide * 0.5, 0.06));
        }
    }

    private void sea(Scenery s, Dice dice, double horizon) {
        Palette p = s.palette();
        double top = share(horizon);
        int water = Tone.mix(Sea.colour(p), p.skyTop(), 0.35);
        for (int i = 0; i < BANDS; i++) {
            int colour = Tone.mix(Tone.mix(water, p.deep(), 0.2), Tone.mix(water, p.skyLow(), 0.4), i / (BANDS - 1.0));
            band(s, colour, 1, top * i / BANDS, top * (i + 1) / BANDS);
        }
        double glitter = dice.between(0.25, 0.75);
        s.face(p.glow(), 0.28, at(glitter - 0.1, 0), at(glitter + 0.14, 0), at(glitter + 0.02, top), at(glitter, top));
        for (int i = 0; i < 26; i++) {
            double y = top * 0.94 * (1 - dice.next() * dice.next());
            double x = dice.between(0.02, 0.9);
            double wide = 0.015 + 0.06 * (1 - y / top);
            s.edge(0.55, at(x, y), at(x + wide, y));
        }
        s.edge(0.8, at(0, top), at(1, top));
    }

    /** The ship's own bow, with its rail and jack staff. */
    private void bow(Scenery s, double top) {
        Palette p = s.palette();
        s.panel(p.wash(0.3), 0.9, at(0.3, 0), at(0.7, 0), at(0.515, top * 0.62), at(0.485, top * 0.62));
        s.face(p.deep(), 0.18, at(0.5, 0), at(0.7, 0), at(0.515, top * 0.62), at(0.5, top * 0.62));
        s.edge(0.7, at(0.27, 0.1), at(0.485, top * 0.75));
        s.edge(0.7, at(0.73, 0.1), at(0.515, top * 0.75));
        s.edge(1.0, at(0.5, top * 0.6), at(0.5, top + 0.22));
    }

    private void land(Scenery s, Dice dice, double horizon) {
        Palette p = s.palette();
        double top = share(horizon);
        int far = p.dark() ? p.shade(p.skyLow(), 0.55) : Tone.mix(p.skyLow(), p.wash(0.5), 0.5);
        Point[] ridge = new Point[11];
        ridge[0] = at(0, top * 0.9);
        ridge[1] = at(1, top * 0.9);
        for (int i = 2; i < ridge.length; i++) {
            ridge[i] = at(1 - (i - 2) / 8.0, top + dice.between(0.0, 0.12));
        }
        s.panel(far, 0.7, ridge);
        band(s, p.shade(far, 0.35), 1, 0, top * 0.92);
        for (int i = 0; i < 14; i++) {
            double y = top * dice.between(0.1, 0.8);
            double x = dice.between(0.02, 0.85);
            if (p.dark()) {
                s.blot(at(x, y), p.glow(), 0.9, Trace.ellipse(0, 0, 0.014, 0.012));
            } else {
                s.edge(0.5, at(x, y), at(x + 0.1, y + 0.01));
            }
        }
    }
}
