package dev.filmwright.frame;

import dev.filmwright.time.FrameRate;
import java.util.Objects;

/**
 * What is written under a frame. Immutable.
 *
 * @param production the film's title
 * @param scene the scene's number
 * @param shot the shot's number within the scene
 * @param heading the scene's heading
 * @param caption what happens, in the script's words, or empty
 * @param speaker who speaks, or empty
 * @param dialogue what is said, or empty
 * @param frames the shot's length in frames
 * @param rate frames per second
 */
public record Slate(
        String production,
        String scene,
        String shot,
        String heading,
        String caption,
        String speaker,
        String dialogue,
        long frames,
        FrameRate rate) {
    /** Nothing is written, and the picture takes the whole frame. */
    public static final Slate NONE = new Slate("", "", "", "", "", "", "", 0, FrameRate.FPS_24);

    /** Checks that nothing is {@code null}. */
    public Slate {
        Objects.requireNonNull(production, "production");
        Objects.requireNonNull(scene, "scene");
        Objects.requireNonNull(shot, "shot");
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(caption, "caption");
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(dialogue, "dialogue");
        Objects.requireNonNull(rate, "rate");
    }
}
