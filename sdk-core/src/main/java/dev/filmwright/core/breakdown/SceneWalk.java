package dev.filmwright.core.breakdown;

import dev.filmwright.core.breakdown.Block.Speech;
import dev.filmwright.production.Scene;
import dev.filmwright.production.Shot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A scene while its shots are planned: its blocks, its stage, and the shots so far. Lives on one thread. */
final class SceneWalk {
    private final Knowledge knowledge;
    private final Scene scene;
    private final List<Block> blocks;
    private final List<BlockFacts> facts;
    private final Stage stage = new Stage();
    private final Blocking blocking = new Blocking(stage);
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Direction> pending = new ArrayList<>();

    SceneWalk(Knowledge knowledge, Scene scene, List<Block> blocks) {
        this.knowledge = knowledge;
        this.scene = scene;
        this.blocks = blocks;
        this.facts =
                blocks.stream().map(block -> BlockFacts.of(block, knowledge)).toList();
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Scene scene() {
        return scene;
    }

    List<Block> blocks() {
        return blocks;
    }

    Stage stage() {
        return stage;
    }

    Blocking blocking() {
        return blocking;
    }

    List<Draft> drafts() {
        return drafts;
    }

    Optional<Draft> last() {
        return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.get(drafts.size() - 1));
    }

    Optional<Block> at(int index) {
        return index >= 0 && index < blocks.size() ? Optional.of(blocks.get(index)) : Optional.empty();
    }

    BlockFacts facts(int index) {
        return facts.get(index);
    }

    /** Returns whether the action has somebody on the phone. */
    boolean onThePhone() {
        return blocks.stream()
                .filter(Block.Happening.class::isInstance)
                .map(block -> ((Block.Happening) block).text().toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.contains("phone"));
    }

    /** Returns whether anybody speaks at or behind {@code index}. */
    boolean speechFrom(int index) {
        return blocks.stream().skip(index).anyMatch(Speech.class::isInstance);
    }

    Optional<Speech> speechAt(int index) {
        return at(index).filter(Speech.class::isInstance).map(Speech.class::cast);
    }

    /** Keeps a direction for the next shot. */
    void direct(Direction direction) {
        pending.add(direction);
    }

    /** Returns whether a direction waits for the next shot. */
    boolean directed() {
        return !pending.isEmpty();
    }

    /** Adds a shot, changed as directions waiting for it say. */
    void add(Draft draft) {
        pending.forEach(direction -> direction.applyTo(draft, this));
        pending.clear();
        drafts.add(draft);
    }

    /** Gives directions that no shot followed a shot of their own. */
    void close() {
        if (!pending.isEmpty() && !drafts.isEmpty()) {
            Draft last = drafts.get(drafts.size() - 1);
            pending.forEach(direction -> last.because("script-direction", direction.text()));
        } else if (!pending.isEmpty() || drafts.isEmpty()) {
            Draft draft = new Draft(
                    Shot.Kind.ESTABLISHING,
                    dev.filmwright.frame.Framing.EXTREME_WIDE,
                    "scene-without-action",
                    scene.heading());
            pending.forEach(direction -> direction.applyTo(draft, this));
            drafts.add(draft);
        }
        pending.clear();
    }

    /** Returns the present speakers of a cue; everybody there for cues such as {@code "ALL"}. */
    List<String> speakers(Speech speech) {
        List<String> speakers = knowledge.cues().speakers(speech.cue());
        return speakers.isEmpty() && knowledge.cues().everybody(speech.cue()) ? stage.present() : speakers;
    }
}
