package dev.filmwright.core.breakdown;

import dev.filmwright.core.breakdown.Block.Happening;
import dev.filmwright.core.breakdown.Block.Speech;
import dev.filmwright.frame.Figure.Expression;
import dev.filmwright.frame.Framing;
import dev.filmwright.production.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Covers one scene, block by block. */
final class SceneCoverage {
    private static final int OPENING_SENTENCES = 2;
    private static final int FRAGMENT = 3;

    private final SceneWalk walk;
    private final ActionCoverage action;
    private final DialogueCoverage dialogue;

    private SceneCoverage(SceneWalk walk) {
        this.walk = walk;
        this.action = new ActionCoverage(walk);
        this.dialogue = new DialogueCoverage(walk);
    }

    static List<Draft> cover(Knowledge knowledge, Scene scene, List<Block> blocks, Optional<Draft> opening) {
        SceneWalk walk = new SceneWalk(knowledge, scene, blocks);
        new SceneCoverage(walk).cover(opening);
        walk.close();
        return walk.drafts();
    }

    private void cover(Optional<Draft> opening) {
        Direction.ofHeading(walk.scene().heading()).ifPresent(walk::direct);
        int index = 0;
        if (opening.isPresent()) {
            index = open(opening.get());
        }
        while (walk.at(index).isPresent()) {
            Block block = walk.at(index).get();
            if (block instanceof Speech speech) {
                index += dialogue.cover(index, speech);
            } else if (block instanceof Happening happening) {
                boolean nearDialogue = walk.speechAt(index - 1).isPresent();
                action.cover(happening, nearDialogue);
                dialogue.interrupted(happening);
                index++;
            }
        }
    }

    /** Gives the establishing shot what the script opens with, and returns the index of the first block left. */
    private int open(Draft opening) {
        Optional<Block> first = walk.at(0);
        if (first.isEmpty() || !(first.get() instanceof Happening happening) || Titles.isTitle(happening)) {
            walk.add(opening.with(walk.blocking().together(enterAll(speakersAhead()), still())));
            return 0;
        }
        List<String> sentences = Sentences.of(happening.text());
        List<String> shown = opening(sentences);
        List<Reading> readings = new ArrayList<>();
        for (String sentence : shown) {
            Reading reading = Reading.of(sentence, walk.knowledge(), walk.stage());
            walk.stage().enter(reading.cast());
            opening.acting(sentence).using(reading.props());
            readings.add(reading);
        }
        if (!walk.stage().present().isEmpty()) {
            opening.framed(Framing.WIDE);
        }
        walk.add(opening.with(walk.blocking().together(walk.stage().present(), action.manner(readings))));
        String rest = String.join(" ", sentences.subList(shown.size(), sentences.size()));
        if (!rest.isEmpty()) {
            action.cover(new Happening(rest, false), false);
        }
        return 1;
    }

    /** Returns the sentences about the place, or the first sentence if somebody acts at once. */
    private List<String> opening(List<String> sentences) {
        List<String> shown = new ArrayList<>();
        for (String sentence : sentences) {
            boolean place =
                    PlaceDescriptions.ofThePlace(sentence, walk.knowledge().people());
            if (!place || shown.size() >= OPENING_SENTENCES) {
                break;
            }
            shown.add(sentence);
        }
        boolean direction = Direction.of(sentences.get(0)).isPresent();
        return shown.isEmpty() && !direction ? sentences.subList(0, withFragments(sentences)) : shown;
    }

    /** Returns how many sentences the first one makes with the fragments behind it. */
    private static int withFragments(List<String> sentences) {
        int end = 1;
        while (end < sentences.size() && Words.count(sentences.get(end)) <= FRAGMENT) {
            end++;
        }
        return Math.min(end, OPENING_SENTENCES);
    }

    private List<String> speakersAhead() {
        return walk.blocks().stream()
                .limit(6)
                .filter(Speech.class::isInstance)
                .map(Speech.class::cast)
                .filter(speech -> Presence.of(speech.extensions()) == Presence.THERE)
                .flatMap(speech -> walk.speakers(speech).stream())
                .distinct()
                .toList();
    }

    private List<String> enterAll(List<String> keys) {
        walk.stage().enter(keys);
        return keys;
    }

    private Blocking.Manner still() {
        return new Blocking.Manner(walk.stage()::pose, key -> Expression.NEUTRAL, key -> false);
    }
}
