package dev.filmwright.core.export.board;

import dev.filmwright.export.Turnover;
import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.Setup;
import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.production.Scene;
import dev.filmwright.production.Shot;
import dev.filmwright.time.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words under and about a board, the same in every format. */
final class Captions {
    private static final int ALT_ACTION = 160;

    private Captions() {}

    /** Returns the camera as on a shot list, e.g. {@code "MCU · low angle · 50 mm · push in"}. */
    static String setup(Setup setup) {
        return setup.framing().abbreviation() + " · " + camera(setup);
    }

    /** Returns the camera without the framing. */
    static String camera(Setup setup) {
        return setup.angle().words() + " · " + setup.lensMm() + " mm · "
                + setup.movement().words();
    }

    /** Returns who speaks and from where, e.g. {@code "ANNA (V.O.)"}. */
    static String speaker(Shot.Line line) {
        return line.extension().isBlank() ? line.name() : line.name() + " (" + bare(line.extension()) + ")";
    }

    /** Returns how a line is spoken, in one pair of brackets, or nothing. */
    static String manner(Shot.Line line) {
        return line.manner().isBlank() ? "" : "(" + bare(line.manner()) + ")";
    }

    /** Returns the light in words, or nothing if nobody says. */
    static String light(TimeOfDay light) {
        return light == TimeOfDay.UNSTATED ? "" : words(light);
    }

    /** Returns inside or outside in words, or nothing if nobody says. */
    static String inside(InteriorExterior inside) {
        return switch (inside) {
            case INTERIOR -> "interior";
            case EXTERIOR -> "exterior";
            case BOTH -> "interior and exterior";
            case UNSTATED -> "";
        };
    }

    /** Returns the place of a scene with its part, e.g. {@code "Harbour, quay"}. */
    static String place(Story story, Scene scene) {
        List<String> parts = new ArrayList<>();
        if (!scene.needs().location().isBlank()) {
            parts.add(story.name(scene.needs().location()));
        }
        if (!scene.needs().area().isBlank()) {
            parts.add(scene.needs().area());
        }
        return String.join(", ", parts);
    }

    /** Returns how long a scene is, e.g. {@code "3 shots, 00:00:07:12"}. */
    static String length(StoryScene scene, FrameRate rate) {
        int shots = scene.cuts().size();
        return (shots == 1 ? "1 shot" : shots + " shots") + ", " + RunningTime.timecode(scene.frames(), rate);
    }

    /** Returns a constant's name in words, e.g. {@code "golden hour"}. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns what the board shows, for those who cannot see it. */
    static String alt(Story story, Turnover.Cut cut) {
        StringBuilder text =
                new StringBuilder(capital(cut.shot().setup().framing().words()));
        String cast = cut.shot().cast().stream()
                .map(member -> story.name(member.character()))
                .collect(Collectors.joining(", "));
        if (!cast.isEmpty()) {
            text.append(" of ").append(cast);
        }
        String place = place(story, cut.scene());
        if (!place.isEmpty()) {
            text.append(", ").append(place);
        }
        String light = light(cut.scene().light());
        if (!light.isEmpty()) {
            text.append(", ").append(light);
        }
        text.append('.');
        if (!cut.shot().action().isBlank()) {
            text.append(' ').append(shortened(cut.shot().action().strip(), ALT_ACTION));
        }
        return text.toString();
    }

    /** Returns {@code text} with its first letter large. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String bare(String bracketed) {
        String text = bracketed.strip();
        return text.startsWith("(") && text.endsWith(")") && text.length() > 1
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static String shortened(String text, int limit) {
        if (text.codePointCount(0, text.length()) <= limit) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, limit - 1)).stripTrailing() + "…";
    }
}
