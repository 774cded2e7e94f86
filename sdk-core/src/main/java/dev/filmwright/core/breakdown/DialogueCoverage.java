package dev.filmwright.core.breakdown;

import dev.filmwright.core.breakdown.Block.Happening;
import dev.filmwright.core.breakdown.Block.Speech;
import dev.filmwright.core.breakdown.Block.Utterance;
import dev.filmwright.frame.Figure.Expression;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.Movement;
import dev.filmwright.production.Shot;
import dev.filmwright.production.Shot.Line;
import dev.filmwright.screenplay.Element;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Covers dialogue: opens wide, goes in as a conversation grows, shows who listens. */
final class DialogueCoverage {
    private static final int QUICK = 7;
    private static final int BARE_ANSWER = 3;
    private static final int LONG_ENOUGH = 7_000;
    private static final double LISTENED = 5.0;

    private final SceneWalk walk;
    private final Partners partners;
    private final Exchange exchange = new Exchange();

    DialogueCoverage(SceneWalk walk) {
        this.walk = walk;
        this.partners = new Partners(walk);
    }

    /** Notes action between speeches. */
    void interrupted(Happening happening) {
        if (Words.count(happening.text()) > 30) {
            exchange.interrupted();
        } else {
            exchange.paused();
        }
    }

    /** Covers the speech at {@code index} and returns how many blocks are covered by that. */
    int cover(int index, Speech speech) {
        List<String> speakers = walk.speakers(speech);
        Presence presence = Presence.of(speech.extensions());
        if (speakers.isEmpty() || presence != Presence.THERE) {
            return voice(speech, speakers);
        }
        walk.stage().enter(speakers);
        Optional<Speech> next = walk.speechAt(index + 1);
        if (speech.dual() == Element.Dual.LEFT
                && next.isPresent()
                && !walk.speakers(next.get()).isEmpty()) {
            return together(speech, speakers, next.get());
        }
        if (speakers.size() > 1) {
            together(speech, speakers);
            return 1;
        }
        return single(index, speech, speakers.get(0));
    }

    private int single(int index, Speech speech, String speaker) {
        Set<String> around = partners.around(index, speaker);
        Optional<String> listener = partners.listener(index, speaker, around);
        listener.ifPresent(around::add);
        walk.stage().enter(around);
        walk.stage().named(speaker);
        int covered = 1;
        if (listener.isEmpty()) {
            alone(speech, speaker);
        } else if (exchange.opensWith(around)) {
            covered = open(index, speech, speaker, around);
        } else if (!answeredInFrame(speech, speaker)) {
            closer(speech, speaker, listener.get());
        }
        exchange.spoken(Feeling.emotional(speech));
        int next = index + covered;
        listener.ifPresent(other -> reaction(next, speech, speaker, other));
        return covered;
    }

    /** Opens a conversation on all who take part; a short answer stays in the same shot. */
    private int open(int index, Speech speech, String speaker, Set<String> around) {
        List<Line> lines = lines(speech, speaker);
        List<List<Line>> shots = inShots(lines);
        String words = Excerpt.of(speech.text());
        Set<String> speaking = new LinkedHashSet<>(List.of(speaker));
        int covered = 1;
        Optional<Speech> next = walk.speechAt(index + 1);
        if (shots.size() == 1 && quick(speech) && next.isPresent() && answers(next.get(), around, speaker)) {
            String other = walk.speakers(next.get()).get(0);
            shots = List.of(joined(lines, lines(next.get(), other)));
            speaking.add(other);
            covered = 2;
        }
        boolean two = around.size() == 2;
        Draft draft = new Draft(
                        Shot.Kind.TWO_SHOT,
                        two ? Framing.MEDIUM : around.size() == 3 ? Framing.MEDIUM_WIDE : Framing.WIDE,
                        two ? "two-shot-opens-exchange" : "group-master-opens-exchange",
                        words)
                .with(walk.blocking().together(around, speaking(speech, speaking)))
                .saying(shots.get(0));
        walk.add(draft);
        exchange.shownTogether(around);
        if (shots.size() > 1) {
            rest(speech, speaker, walk.stage().nearest(speaker), shots.subList(1, shots.size()));
        }
        return covered;
    }

    private boolean answers(Speech next, Set<String> around, String speaker) {
        List<String> speakers = walk.speakers(next);
        return quick(next)
                && speakers.size() == 1
                && !speakers.get(0).equals(speaker)
                && around.contains(speakers.get(0))
                && next.dual() == Element.Dual.NONE
                && Presence.of(next.extensions()) == Presence.THERE;
    }

    private static boolean quick(Speech speech) {
        return speech.words() <= QUICK;
    }

    /** Leaves a word or two in the shot before if it shows the one who says them, as over the shoulder. */
    private boolean answeredInFrame(Speech speech, String speaker) {
        Optional<Draft> before = walk.last()
                .filter(draft -> speech.words() <= BARE_ANSWER
                        && !walk.directed()
                        && draft.cast().size() == 2
                        && draft.keys().contains(speaker)
                        && !draft.lines().isEmpty()
                        && !draft.lines()
                                .get(draft.lines().size() - 1)
                                .character()
                                .equals(speaker)
                        && Timing.of(draft).toMillis() < LONG_ENOUGH);
        before.ifPresent(draft -> draft.with(Blocking.speaking(draft.cast(), speaker))
                .saying(lines(speech, speaker))
                .because("short-answer-in-same-shot", Excerpt.of(speech.text())));
        return before.isPresent();
    }

    private void closer(Speech speech, String speaker, String listener) {
        rest(speech, speaker, Optional.of(listener), inShots(lines(speech, speaker)));
    }

    /** Shows the speaker, nearer the longer it goes on; the listener now and then while a long speech goes on. */
    private void rest(Speech speech, String speaker, Optional<String> listener, List<List<Line>> shots) {
        for (int i = 0; i < shots.size(); i++) {
            List<Line> lines = shots.get(i);
            if (i % 3 == 1 && listener.isPresent()) {
                walk.add(listening(lines, speaker, listener.get()));
            } else {
                walk.add(onSpeaker(speech, speaker, listener, lines, exchange.tightness() + (i > 1 ? 1 : 0)));
            }
        }
    }

    private Draft onSpeaker(Speech speech, String speaker, Optional<String> listener, List<Line> lines, int tightness) {
        String words = Excerpt.of(lines.get(0).text());
        Blocking.Manner manner = speaking(speech, Set.of(speaker));
        if (listener.isEmpty()) {
            return new Draft(Shot.Kind.SINGLE, Framing.MEDIUM_CLOSE_UP, "single-on-speaker", words)
                    .with(walk.blocking().together(List.of(speaker), manner))
                    .saying(lines);
        }
        if (tightness <= 1) {
            Framing framing = tightness == 0 ? Framing.MEDIUM : Framing.MEDIUM_CLOSE_UP;
            return new Draft(Shot.Kind.OVER_THE_SHOULDER, framing, "over-the-shoulder-on-speaker", words)
                    .angled(dev.filmwright.frame.Angle.OVER_THE_SHOULDER)
                    .with(walk.blocking().overTheShoulder(speaker, listener.get(), manner))
                    .saying(lines);
        }
        Framing framing = tightness >= 3 ? Framing.CLOSE_UP : Framing.MEDIUM_CLOSE_UP;
        String rule = exchange.hot() ? "closer-as-feelings-rise" : "closer-as-exchange-grows";
        return new Draft(Shot.Kind.SINGLE, framing, rule, words)
                .with(walk.blocking().single(speaker, listener.get(), manner))
                .saying(lines);
    }

    private Draft listening(List<Line> lines, String speaker, String listener) {
        return new Draft(
                        Shot.Kind.REACTION,
                        Framing.MEDIUM_CLOSE_UP,
                        "listener-during-long-speech",
                        Excerpt.of(lines.get(0).text()))
                .with(walk.blocking().single(listener, speaker, quiet()))
                .saying(lines);
    }

    private void alone(Speech speech, String speaker) {
        boolean phone = walk.onThePhone();
        String rule = phone ? "single-on-the-phone" : "single-nobody-else-there";
        for (List<Line> lines : inShots(lines(speech, speaker))) {
            boolean near = phone || exchange.tightness() > 0;
            Framing framing = near ? Framing.MEDIUM_CLOSE_UP : Framing.MEDIUM;
            walk.add(new Draft(
                            Shot.Kind.SINGLE,
                            framing,
                            rule,
                            Excerpt.of(lines.get(0).text()))
                    .with(walk.blocking().together(List.of(speaker), speaking(speech, Set.of(speaker))))
                    .saying(lines));
        }
    }

    private int voice(Speech speech, List<String> speakers) {
        String key = speakers.isEmpty() ? "" : speakers.get(0);
        List<String> there = walk.stage().present().stream()
                .filter(other -> !speakers.contains(other))
                .toList();
        String extension = speech.extensions().isEmpty() ? "nobody known" : String.join(", ", speech.extensions());
        for (List<Line> lines : inShots(lines(speech, key))) {
            walk.add(heard(there, extension, lines).saying(lines));
        }
        exchange.spoken(Feeling.emotional(speech));
        return 1;
    }

    /** A voice from elsewhere is heard over what is seen here. */
    private Draft heard(List<String> there, String extension, List<Line> lines) {
        String because = extension + ": " + Excerpt.of(lines.get(0).text());
        if (there.isEmpty()) {
            return new Draft(Shot.Kind.ACTION, Framing.EXTREME_WIDE, "voice-over-place", because);
        }
        if (there.size() == 1) {
            return new Draft(Shot.Kind.REACTION, Framing.MEDIUM_CLOSE_UP, "voice-over-listener", because)
                    .with(walk.blocking().together(there, quiet()));
        }
        String first = walk.stage().recent().stream()
                .filter(there::contains)
                .findFirst()
                .orElse(there.get(0));
        return new Draft(Shot.Kind.REACTION, Framing.MEDIUM, "voice-over-listener", because)
                .with(walk.blocking().together(List.of(first), quiet()));
    }

    private void reaction(int nextIndex, Speech speech, String speaker, String listener) {
        boolean answered = walk.speechAt(nextIndex).isPresent()
                && !walk.speakers(walk.speechAt(nextIndex).get()).contains(speaker);
        boolean shown = walk.at(nextIndex).filter(Happening.class::isInstance).isPresent();
        if (Feeling.strong(speech.text()) && !answered && !shown && exchange.mayReact()) {
            walk.add(new Draft(Shot.Kind.REACTION, Framing.CLOSE_UP, "react-to-strong-line", Excerpt.of(speech.text()))
                    .with(walk.blocking().single(listener, speaker, quiet())));
            exchange.reacted();
        }
        if (!walk.speechFrom(nextIndex) && exchange.tightness() >= 1) {
            walk.last()
                    .ifPresent(draft ->
                            draft.moving(Movement.PUSH_IN).because("push-in-at-the-end", Excerpt.of(speech.text())));
        }
    }

    private int together(Speech speech, List<String> speakers, Speech other) {
        List<String> others = walk.speakers(other);
        walk.stage().enter(others);
        Set<String> all = new LinkedHashSet<>(speakers);
        all.addAll(others);
        List<Line> lines = joined(lines(speech, speakers.get(0)), lines(other, others.get(0)));
        walk.add(new Draft(Shot.Kind.TWO_SHOT, Framing.MEDIUM, "two-shot-for-dual-dialogue", Excerpt.of(speech.text()))
                .with(walk.blocking().together(all, speaking(speech, all)))
                .saying(lines));
        exchange.shownTogether(all);
        exchange.spoken(Feeling.emotional(speech));
        return 2;
    }

    private void together(Speech speech, List<String> speakers) {
        for (List<Line> lines : inShots(lines(speech, speakers.get(0)))) {
            walk.add(new Draft(
                            Shot.Kind.TWO_SHOT,
                            Framing.MEDIUM_WIDE,
                            "one-frame-for-a-chorus",
                            Excerpt.of(speech.text()))
                    .with(walk.blocking().together(speakers, speaking(speech, Set.copyOf(speakers))))
                    .saying(lines));
        }
        exchange.spoken(Feeling.emotional(speech));
    }

    private static List<Line> joined(List<Line> one, List<Line> other) {
        List<Line> lines = new ArrayList<>(one);
        lines.addAll(other);
        return lines;
    }

    private static List<Line> lines(Speech speech, String key) {
        String extension = String.join(", ", speech.extensions());
        List<Line> lines = new ArrayList<>();
        for (Utterance utterance : speech.utterances()) {
            String manner = utterance.manner();
            for (String piece : Pieces.of(utterance.text())) {
                lines.add(new Line(key, speech.cue(), extension, manner, piece));
                manner = "";
            }
        }
        return lines;
    }

    /** Gathers lines into shots of a length one looks at with pleasure. */
    private static List<List<Line>> inShots(List<Line> lines) {
        List<List<Line>> shots = new ArrayList<>();
        List<Line> shot = new ArrayList<>();
        double length = 0;
        for (Line line : lines) {
            double more = Timing.spoken(line);
            if (!shot.isEmpty() && length + more > LISTENED * 2) {
                shots.add(List.copyOf(shot));
                shot.clear();
                length = 0;
            }
            shot.add(line);
            length += more;
        }
        shots.add(List.copyOf(shot));
        return shots;
    }

    private Blocking.Manner speaking(Speech speech, Set<String> speakers) {
        Expression face = speech.utterances().stream()
                .map(Feeling::face)
                .filter(expression -> expression != Expression.NEUTRAL)
                .findFirst()
                .orElseGet(() -> speakers.size() == 1
                        ? walk.stage().takeMood(speakers.iterator().next())
                        : Expression.NEUTRAL);
        return new Blocking.Manner(
                walk.stage()::pose, key -> speakers.contains(key) ? face : Expression.NEUTRAL, speakers::contains);
    }

    private Blocking.Manner quiet() {
        return new Blocking.Manner(walk.stage()::pose, key -> Expression.NEUTRAL, key -> false);
    }
}
