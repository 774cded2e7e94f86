package dev.filmwright.provider.previz;

import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Composition;
import dev.filmwright.frame.Figure;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.Look;
import dev.filmwright.frame.Movement;
import dev.filmwright.frame.Rgb;
import dev.filmwright.frame.Setting;
import dev.filmwright.frame.Setup;
import dev.filmwright.frame.Slate;
import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.AspectRatio;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.time.FrameRate;
import java.util.List;

/** Frames to draw. */
public final class Samples {
    /** A woman with long hair. */
    public static final Look ANNA = look(Look.Build.AVERAGE, Look.Hair.LONG, 0xB04A3A, Look.Accessory.NONE);
    /** A heavy man with a beard. */
    public static final Look BRUNO = look(Look.Build.HEAVY, Look.Hair.SHORT, 0x4A6A7A, Look.Accessory.BEARD);

    private Samples() {}

    /** Returns a two-shot in a harbour office. */
    public static Composition composition() {
        return composition(
                setup(Framing.MEDIUM, Angle.EYE_LEVEL),
                AspectRatio.WIDE,
                List.of(
                        figure("ANNA", ANNA, 0.3, Figure.Facing.RIGHT),
                        figure("BRUNO", BRUNO, 0.7, Figure.Facing.LEFT)));
    }

    /** Returns a frame in a harbour office. */
    public static Composition composition(Setup setup, AspectRatio aspect, List<Figure> figures) {
        Setting setting = new Setting("HARBOUR OFFICE", "", InteriorExterior.INTERIOR, TimeOfDay.NIGHT, "");
        return new Composition(aspect, setup, setting, figures, List.of("telephone"), slate("She waits.", "What?"));
    }

    /** Returns a camera setup. */
    public static Setup setup(Framing framing, Angle angle) {
        return new Setup(framing, angle, Movement.STATIC, 35);
    }

    /** Returns a figure that stands. */
    public static Figure figure(String name, Look look, double place, Figure.Facing facing) {
        return new Figure(
                name, look, place, Figure.Depth.SUBJECT, facing, Figure.Pose.STANDING, Figure.Expression.NEUTRAL, true);
    }

    /** Returns a slate. */
    public static Slate slate(String caption, String dialogue) {
        return new Slate(
                "THE PIER",
                "12",
                "030",
                "INT. HARBOUR OFFICE - NIGHT",
                caption,
                "ANNA",
                dialogue,
                86,
                FrameRate.FPS_24);
    }

    /** Returns a look. */
    public static Look look(Look.Build build, Look.Hair hair, int top, Look.Accessory accessory) {
        return new Look(build, hair, new Rgb(0x3A2A20), new Rgb(0xE0B090), new Rgb(top), new Rgb(0x3A3A48), accessory);
    }

    /** Returns the builder of a request for a small board. */
    public static GenerationRequest.Builder request() {
        AssembledPrompt prompt = AssembledPrompt.of(PromptKind.FRAME, "plain", List.of(), List.of(), "");
        return GenerationRequest.image(new ModelRef("previz", "board"), prompt, MediaOwner.production("p1"))
                .size(new FrameSize(320, 180));
    }

    /** Returns a request for the two-shot. */
    public static ProviderRequest job(String key) {
        return new ProviderRequest(
                key, "board", request().composition(composition()).build());
    }
}
