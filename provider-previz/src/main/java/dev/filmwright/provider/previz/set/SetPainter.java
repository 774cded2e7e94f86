package dev.filmwright.provider.previz.set;

import dev.filmwright.frame.Framing;
import dev.filmwright.frame.Setting;
import dev.filmwright.provider.previz.camera.Camera;
import dev.filmwright.provider.previz.ink.Dice;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Pen;
import java.util.Locale;

/** Draws the place of a board. */
public final class SetPainter {
    private final Setting setting;
    private final Place place;

    /** Chooses the kind of place by the setting's words. */
    public SetPainter(Setting setting) {
        this.setting = setting;
        place = Places.of(setting);
    }

    /** Returns how many metres of height an extreme wide shot shows. */
    public double extent() {
        return place.extent();
    }

    /** Returns how far back the camera can go, in metres. */
    public double reach() {
        return place.reach();
    }

    /** Returns how far the camera can go round the subject, 0.0 to 1.0. */
    public double swing() {
        return place.swing();
    }

    /** Returns chance that is the same for every shot of the place. */
    public Dice dice() {
        return Dice.of(setting.name().strip().toUpperCase(Locale.ROOT));
    }

    /** Draws the place as the camera sees it, the softer the nearer the framing. */
    public void paint(Camera camera, Pen pen, Palette palette, Framing framing) {
        Scenery scenery = new Scenery(camera, pen, palette, dice().fork(1), focus(framing), place.haze());
        place.draw(scenery);
        scenery.finish();
    }

    private static double focus(Framing framing) {
        return switch (framing) {
            case EXTREME_WIDE, WIDE, FULL -> 1;
            case MEDIUM_WIDE -> 0.85;
            case MEDIUM -> 0.6;
            case MEDIUM_CLOSE_UP -> 0.35;
            case CLOSE_UP, INSERT -> 0.15;
            case EXTREME_CLOSE_UP -> 0.05;
        };
    }
}
