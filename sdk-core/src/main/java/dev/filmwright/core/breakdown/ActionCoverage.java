package dev.filmwright.core.breakdown;

import dev.filmwright.core.breakdown.Block.Happening;
import dev.filmwright.frame.Figure.Pose;
import dev.filmwright.frame.Framing;
import dev.filmwright.production.Shot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Covers action: one shot for each beat. */
final class ActionCoverage {
    private static final double SHORT = 3.5;
    private static final int GLANCE_WORDS = 14;

    private final SceneWalk walk;

    ActionCoverage(SceneWalk walk) {
        this.walk = walk;
    }

    void cover(Happening happening, boolean nearDialogue) {
        if (Titles.isTitle(happening)) {
            walk.add(Titles.shot(happening));
            return;
        }
        List<Reading> readings = new ArrayList<>();
        for (String sentence : Sentences.of(happening.text())) {
            Optional<Direction> direction = Direction.of(sentence);
            if (direction.isPresent()) {
                shots(readings, nearDialogue);
                readings.clear();
                walk.direct(direction.get());
            } else {
                readings.add(Reading.of(sentence, walk.knowledge(), walk.stage()));
                walk.stage().enter(readings.get(readings.size() - 1).cast());
            }
        }
        shots(readings, nearDialogue);
    }

    private void shots(List<Reading> readings, boolean nearDialogue) {
        List<List<Reading>> beats = Beats.of(readings);
        for (int i = 0; i < beats.size(); i++) {
            List<Reading> beat = beats.get(i);
            if (i > 0 || !join(beat)) {
                walk.add(shot(beat, nearDialogue));
            }
            beat.forEach(reading -> reading.leaving().forEach(walk.stage()::leave));
        }
    }

    /** Joins a short paragraph to a short action before it that shows the same people. */
    private boolean join(List<Reading> beat) {
        Optional<Draft> announced = walk.last()
                .filter(draft -> draft.action().endsWith(":") && draft.lines().isEmpty());
        if (announced.isPresent()) {
            beat.forEach(reading -> announced.get().acting(reading.text()).using(reading.props()));
            announced
                    .get()
                    .because(
                            "join-what-a-colon-announces",
                            Excerpt.of(beat.get(0).text()));
            return true;
        }
        Optional<Draft> before = walk.last()
                .filter(draft -> draft.kind() == Shot.Kind.ACTION
                        && draft.lines().isEmpty()
                        && !walk.directed()
                        && Timing.read(draft.action()) < SHORT
                        && Beats.seconds(beat) < SHORT
                        && !Inserts.shows(beat.get(0))
                        && draft.keys().containsAll(cast(beat))
                        && !cast(beat).isEmpty());
        before.ifPresent(draft -> {
            beat.forEach(reading -> draft.acting(reading.text()));
            draft.because("join-short-actions", Excerpt.of(beat.get(0).text()));
        });
        return before.isPresent();
    }

    private Draft shot(List<Reading> beat, boolean nearDialogue) {
        Set<String> cast = cast(beat);
        Draft draft = open(beat, cast, nearDialogue);
        beat.forEach(reading -> draft.acting(reading.text()).using(reading.props()));
        if (draft.kind() != Shot.Kind.INSERT || draft.cast().isEmpty()) {
            CameraRules.apply(draft, beat);
        }
        return draft;
    }

    private Draft open(List<Reading> beat, Set<String> cast, boolean nearDialogue) {
        Reading first = beat.get(0);
        String words = Excerpt.of(first.text());
        Optional<String> insert = Inserts.rule(first);
        if (insert.isPresent() && cast.isEmpty()) {
            return new Draft(Shot.Kind.INSERT, Framing.INSERT, insert.get(), words);
        }
        if (cast.isEmpty()) {
            return unpeopled(words);
        }
        Draft draft = peopled(beat, cast, nearDialogue, words);
        return draft.with(walk.blocking().together(cast, manner(beat)));
    }

    private Draft unpeopled(String words) {
        List<String> present = walk.stage().present();
        if (present.isEmpty()) {
            return new Draft(Shot.Kind.ACTION, Framing.EXTREME_WIDE, "show-place-alone", words);
        }
        Draft draft = new Draft(Shot.Kind.ACTION, Framing.WIDE, "show-place-with-those-there", words);
        return draft.with(walk.blocking().together(present, still()));
    }

    private Draft peopled(List<Reading> beat, Set<String> cast, boolean nearDialogue, String words) {
        int count =
                Words.count(String.join(" ", beat.stream().map(Reading::text).toList()));
        boolean glance = beat.stream().anyMatch(reading -> reading.tells("look"));
        if (glance && cast.size() == 1 && count <= GLANCE_WORDS && nearDialogue) {
            return new Draft(Shot.Kind.REACTION, Framing.CLOSE_UP, "react-to-what-was-said", words);
        }
        if (cast.size() >= 3) {
            return new Draft(Shot.Kind.ACTION, Framing.WIDE, "group-in-one-frame", words);
        }
        Bearing all = bearing(beat);
        if (all.anyPose(Pose.WALKING) || all.anyPose(Pose.RUNNING) || all.anyPose(Pose.FIGHTING)) {
            return new Draft(Shot.Kind.ACTION, Framing.FULL, "room-for-movement", words);
        }
        if (cast.size() == 2) {
            return new Draft(Shot.Kind.ACTION, Framing.MEDIUM_WIDE, "two-in-one-frame", words);
        }
        Framing framing = all.anyPose(Pose.REACHING) ? Framing.MEDIUM : Framing.MEDIUM_WIDE;
        return new Draft(Shot.Kind.ACTION, framing, "one-shot-per-beat", words);
    }

    /** Returns who takes part, those named first. */
    private static Set<String> cast(List<Reading> beat) {
        Set<String> cast = new LinkedHashSet<>();
        beat.forEach(reading -> cast.addAll(reading.cast()));
        return cast;
    }

    /** Returns the bearing of the sentence that tells most. */
    private static Bearing bearing(List<Reading> beat) {
        return beat.stream()
                .max(Comparator.comparingInt(reading -> reading.cast().size()))
                .map(Reading::bearing)
                .orElseGet(Bearing::new);
    }

    /** Returns how bodies and faces are, as these sentences tell. */
    Blocking.Manner manner(List<Reading> beat) {
        return new Blocking.Manner(
                key -> beat.stream()
                        .flatMap(reading -> reading.bearing().poseOf(key).stream())
                        .findFirst()
                        .orElse(walk.stage().pose(key)),
                key -> beat.stream()
                        .map(reading -> reading.bearing().expressionOf(key))
                        .filter(expression -> expression != dev.filmwright.frame.Figure.Expression.NEUTRAL)
                        .findFirst()
                        .orElse(dev.filmwright.frame.Figure.Expression.NEUTRAL),
                key -> false);
    }

    private Blocking.Manner still() {
        return new Blocking.Manner(
                walk.stage()::pose, key -> dev.filmwright.frame.Figure.Expression.NEUTRAL, key -> false);
    }
}
