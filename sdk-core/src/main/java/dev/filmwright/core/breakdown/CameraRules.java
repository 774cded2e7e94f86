package dev.filmwright.core.breakdown;

import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Figure.Facing;
import dev.filmwright.frame.Movement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What verbs and nouns of the action do to angle and movement; the first rule that applies holds. */
final class CameraRules {
    private static final List<Rule> ANGLES = List.of(
            new Rule("dutch-for-chaos", "chaos", draft -> draft.angled(Angle.DUTCH)),
            new Rule("low-for-threat", "threat", draft -> draft.angled(Angle.LOW)),
            new Rule("high-for-defeat", "defeat", draft -> draft.angled(Angle.HIGH)));

    private static final List<Rule> MOVES = List.of(
            new Rule("handheld-for-fight", "fight", draft -> draft.moving(Movement.HANDHELD)),
            new Rule("track-with-run", "run", CameraRules::track),
            new Rule("track-with-walk", "walk", CameraRules::track),
            new Rule("tilt-with-fall", "fall", draft -> draft.moving(Movement.TILT_DOWN)),
            new Rule("tilt-with-rise", "lift", draft -> draft.moving(Movement.TILT_UP)),
            new Rule("pan-for-reveal", "reveal", draft -> draft.moving(pan(draft))));

    private CameraRules() {}

    static void apply(Draft draft, List<Reading> beat) {
        boolean peopled = !draft.cast().isEmpty();
        first(ANGLES, rule -> peopled || rule.group.equals("chaos"), draft, beat);
        first(MOVES, rule -> peopled || !rule.group.equals("walk"), draft, beat);
    }

    private static void first(List<Rule> rules, Predicate<Rule> may, Draft draft, List<Reading> beat) {
        for (Rule rule : rules) {
            if (may.test(rule) && rule.applied(draft, beat)) {
                return;
            }
        }
    }

    /** Travels with whoever moves, to where they look. */
    private static void track(Draft draft) {
        draft.moving(looksRight(draft) ? Movement.TRACK_RIGHT : Movement.TRACK_LEFT);
    }

    private static Movement pan(Draft draft) {
        return looksRight(draft) ? Movement.PAN_RIGHT : Movement.PAN_LEFT;
    }

    private static boolean looksRight(Draft draft) {
        return draft.cast().isEmpty() || draft.cast().get(0).facing() == Facing.RIGHT;
    }

    /** A rule: a group of the camera's lexicon and what it does. */
    private record Rule(String name, String group, Consumer<Draft> effect) {
        boolean applied(Draft draft, List<Reading> beat) {
            Optional<String> word = beat.stream()
                    .flatMap(reading -> reading.firstOf(group).stream())
                    .findFirst();
            word.ifPresent(found -> {
                effect.accept(draft);
                draft.because(name, found);
            });
            return word.isPresent();
        }
    }
}
