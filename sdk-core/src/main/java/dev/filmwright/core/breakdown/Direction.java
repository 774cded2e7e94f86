package dev.filmwright.core.breakdown;

import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.Movement;
import dev.filmwright.production.Shot;
import dev.filmwright.production.Shot.CastMember;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A line of the script that speaks to the camera, e.g. {@code "CLOSE ON ANNA"} or {@code "BRUTALIA'S POV"}.
 *
 * @param text the line
 * @param framing the framing it asks for
 * @param angle the angle it asks for
 * @param movement the movement it asks for
 */
record Direction(String text, Optional<Framing> framing, Optional<Angle> angle, Optional<Movement> movement) {
    private static final int MOST_WORDS = 9;
    private static final Pattern OPENING = Pattern.compile(
            "^(?:ON|FROM|BACK TO|END|BEGIN|A (?:FEW )?MOMENTS?|MOMENTS?|LATER|MEANWHILE|MONTAGE|SERIES|INTERCUT|FADE|CUT|SMASH|MATCH|DISSOLVE)\\b.*");

    /** Reads a sentence as a direction, if all of it is in capitals and it speaks of the camera or of cutting. */
    static Optional<Direction> of(String sentence) {
        var words = Words.of(sentence);
        boolean shouted = !words.isEmpty()
                && words.size() <= MOST_WORDS
                && words.stream()
                        .allMatch(word -> word.inCapitals() || word.text().length() == 1);
        boolean camera = words.stream().anyMatch(word -> Lexicon.CAPITALS.has("camera", word.key()));
        if (!shouted || (!camera && !OPENING.matcher(sentence).matches())) {
            return Optional.empty();
        }
        String capitals = Names.fold(sentence);
        return Optional.of(new Direction(sentence, framing(capitals), angle(capitals), movement(capitals)));
    }

    /** Reads the point of view out of a heading such as {@code "EXT. SPACE - BRIANNA'S POV"}. */
    static Optional<Direction> ofHeading(String heading) {
        String capitals = Names.fold(heading);
        return angle(capitals)
                .map(seen -> new Direction(heading, Optional.empty(), Optional.of(seen), Optional.empty()));
    }

    private static Optional<Framing> framing(String text) {
        if (text.contains("EXTREME CLOSE") || text.contains("ECU")) {
            return Optional.of(Framing.EXTREME_CLOSE_UP);
        }
        if (text.contains("CLOSE")) {
            return Optional.of(Framing.CLOSE_UP);
        }
        if (text.contains("INSERT")) {
            return Optional.of(Framing.INSERT);
        }
        return text.contains("WIDE") ? Optional.of(Framing.WIDE) : Optional.empty();
    }

    private static Optional<Angle> angle(String text) {
        if (text.contains("POV") || text.contains("POINT OF VIEW")) {
            return Optional.of(Angle.POINT_OF_VIEW);
        }
        if (text.contains("OVERHEAD") || text.contains("BIRD'S EYE")) {
            return Optional.of(Angle.OVERHEAD);
        }
        if (text.contains("LOW ANGLE")) {
            return Optional.of(Angle.LOW);
        }
        return text.contains("HIGH ANGLE") ? Optional.of(Angle.HIGH) : Optional.empty();
    }

    private static Optional<Movement> movement(String text) {
        if (text.contains("ZOOM IN") || text.contains("PUSH IN") || text.contains("DOLLY IN")) {
            return Optional.of(Movement.PUSH_IN);
        }
        if (text.contains("ZOOM OUT") || text.contains("PULL OUT") || text.contains("PULL BACK")) {
            return Optional.of(Movement.PULL_OUT);
        }
        if (text.contains("PAN LEFT")) {
            return Optional.of(Movement.PAN_LEFT);
        }
        return text.startsWith("PAN") ? Optional.of(Movement.PAN_RIGHT) : Optional.empty();
    }

    /** Changes a shot as the script says. */
    void applyTo(Draft draft, SceneWalk walk) {
        framing.ifPresent(draft::framed);
        angle.ifPresent(draft::angled);
        movement.ifPresent(draft::moving);
        if (framing.filter(Framing.INSERT::equals).isPresent()) {
            draft.as(Shot.Kind.INSERT);
        }
        draft.because("script-direction", text);
        List<Mention> named = walk.knowledge().people().in(text);
        if (angle.filter(Angle.POINT_OF_VIEW::equals).isPresent()) {
            recast(
                    draft,
                    member -> named.stream().noneMatch(mention -> mention.key().equals(member.character())),
                    walk);
        } else if (near() && !named.isEmpty()) {
            recast(
                    draft,
                    member -> named.stream().anyMatch(mention -> mention.key().equals(member.character())),
                    walk);
        }
    }

    private boolean near() {
        return framing.filter(wanted -> wanted.compareTo(Framing.MEDIUM) >= 0).isPresent();
    }

    /** Keeps those the direction leaves in the frame; who sees does not see themselves. */
    private static void recast(Draft draft, Predicate<CastMember> stays, SceneWalk walk) {
        List<CastMember> left = draft.cast().stream().filter(stays).toList();
        if (left.size() == draft.cast().size()) {
            return;
        }
        if (left.size() == 1) {
            CastMember one = left.get(0);
            left = walk.blocking().together(List.of(one.character()), Blocking.Manner.as(one));
        }
        draft.with(left);
        if (left.isEmpty() && draft.framing().compareTo(Framing.EXTREME_WIDE) > 0 && draft.kind() == Shot.Kind.ACTION) {
            draft.framed(Framing.EXTREME_WIDE);
        }
    }
}
