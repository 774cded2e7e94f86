package dev.filmwright.samples.cli.generate;

import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Composition;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.Movement;
import dev.filmwright.frame.Setting;
import dev.filmwright.frame.Setup;
import dev.filmwright.frame.Slate;
import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.media.AspectRatio;
import dev.filmwright.media.FrameSize;
import dev.filmwright.time.FrameRate;
import java.util.List;
import java.util.Locale;

/** A frame for models that draw from one, made of nothing but words. */
final class PlainFrame {
    private static final int LENS = 35;

    private PlainFrame() {}

    static Composition of(String words, FrameSize size) {
        String upper = words.toUpperCase(Locale.ROOT);
        Setting setting = new Setting(
                upper,
                "",
                upper.startsWith("EXT") ? InteriorExterior.EXTERIOR : InteriorExterior.INTERIOR,
                time(upper),
                words);
        return new Composition(
                aspect(size),
                new Setup(Framing.WIDE, Angle.EYE_LEVEL, Movement.STATIC, LENS),
                setting,
                List.of(),
                List.of(),
                new Slate("", "1", "1", "", words, "", "", 1, FrameRate.FPS_24));
    }

    private static TimeOfDay time(String upper) {
        for (TimeOfDay time : TimeOfDay.values()) {
            if (upper.contains(time.name().replace('_', ' '))) {
                return time;
            }
        }
        return TimeOfDay.UNSTATED;
    }

    private static AspectRatio aspect(FrameSize size) {
        return new AspectRatio(size.width(), size.height());
    }
}
