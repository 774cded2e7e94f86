package dev.filmwright.production;

import dev.filmwright.InvalidInputException;
import dev.filmwright.frame.Figure;
import dev.filmwright.frame.Setup;
import java.util.List;
import java.util.Objects;

/**
 * A shot of a scene. Immutable.
 *
 * @param code its name in files and edit lists, unique in the production, e.g. {@code "SC010_SH0020"}
 * @param scene the scene's ordinal
 * @param number counted from 1 within the scene
 * @param kind what it does in the scene
 * @param frames its length in frames of the production's rate, positive
 * @param setup the camera
 * @param action what happens, in the script's words, or empty
 * @param lines what is said
 * @param cast who is in the frame and how
 * @param props keys of the things that matter
 * @param why the rules that made it so, in order
 */
public record Shot(
        String code,
        int scene,
        int number,
        Kind kind,
        long frames,
        Setup setup,
        String action,
        List<Line> lines,
        List<CastMember> cast,
        List<String> props,
        List<Reason> why) {
    /** Copies the lists; checks the length. */
    public Shot {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(setup, "setup");
        Objects.requireNonNull(action, "action");
        lines = List.copyOf(lines);
        cast = List.copyOf(cast);
        props = List.copyOf(props);
        why = List.copyOf(why);
        if (frames < 1) {
            throw new InvalidInputException("frames", frames, "a shot lasts one frame at least");
        }
    }

    /** What a shot does in its scene. */
    public enum Kind {
        /** Shows where we are. */
        ESTABLISHING,
        /** Shows something that happens. */
        ACTION,
        /** Shows both ends of a conversation. */
        TWO_SHOT,
        /** Shows who speaks, past the one spoken to. */
        OVER_THE_SHOULDER,
        /** Shows who speaks. */
        SINGLE,
        /** Shows who listens. */
        REACTION,
        /** Shows a thing. */
        INSERT,
        /** Shows words: a title or a caption. */
        TITLE
    }

    /**
     * Something that is said during a shot.
     *
     * @param character the speaker's key in the manifest
     * @param name the speaker's name as cued
     * @param extension {@code "V.O."}, {@code "O.S."} … or empty
     * @param manner the parenthetical, or empty
     * @param text the words
     */
    public record Line(String character, String name, String extension, String manner, String text) {
        /** Checks that nothing is {@code null}. */
        public Line {
            Objects.requireNonNull(character, "character");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(extension, "extension");
            Objects.requireNonNull(manner, "manner");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * Somebody in the frame.
     *
     * @param character the key in the manifest
     * @param place across the frame from 0.0 (left) to 1.0 (right)
     * @param depth how far from the camera
     * @param facing where they look
     * @param pose what the body does
     * @param expression what the face shows
     * @param speaking whether they speak
     */
    public record CastMember(
            String character,
            double place,
            Figure.Depth depth,
            Figure.Facing facing,
            Figure.Pose pose,
            Figure.Expression expression,
            boolean speaking) {
        /** Checks the place and that nothing is {@code null}. */
        public CastMember {
            Objects.requireNonNull(character, "character");
            Objects.requireNonNull(depth, "depth");
            Objects.requireNonNull(facing, "facing");
            Objects.requireNonNull(pose, "pose");
            Objects.requireNonNull(expression, "expression");
            if (!(place >= 0.0 && place <= 1.0)) {
                throw new InvalidInputException("place", place, "use 0.0 (left) to 1.0 (right)");
            }
        }
    }

    /**
     * A rule that shaped a shot.
     *
     * @param rule the rule's stable name, e.g. {@code "establish-new-place"}
     * @param because what in the script made it apply, in words
     */
    public record Reason(String rule, String because) {
        /** Checks that nothing is {@code null}. */
        public Reason {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(because, "because");
        }
    }
}
