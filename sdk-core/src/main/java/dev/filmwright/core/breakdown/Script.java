package dev.filmwright.core.breakdown;

import dev.filmwright.core.breakdown.Block.Happening;
import dev.filmwright.core.breakdown.Block.Speech;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.screenplay.ScriptScene;
import java.util.List;
import java.util.stream.Stream;

/**
 * A screenplay as the rules read it.
 *
 * @param parts its scenes
 */
record Script(List<Part> parts) {

    static Script of(Screenplay screenplay) {
        return new Script(screenplay.scenes().stream().map(Part::of).toList());
    }

    /**
     * A scene with its blocks.
     *
     * @param scene the scene
     * @param blocks what it is made of
     * @param actionSentences the sentences of the action that is neither a title nor speaks to the camera, in order
     */
    record Part(ScriptScene scene, List<Block> blocks, List<String> actionSentences) {

        static Part of(ScriptScene scene) {
            List<Block> blocks = Blocks.of(scene.elements());
            List<String> sentences = blocks.stream()
                    .filter(Happening.class::isInstance)
                    .map(Happening.class::cast)
                    .filter(happening -> !Titles.isTitle(happening))
                    .flatMap(happening -> Sentences.of(happening.text()).stream())
                    .filter(sentence -> Direction.of(sentence).isEmpty())
                    .toList();
            return new Part(scene, blocks, sentences);
        }

        Stream<Happening> happenings() {
            return blocks.stream().filter(Happening.class::isInstance).map(Happening.class::cast);
        }

        Stream<Speech> speeches() {
            return blocks.stream().filter(Speech.class::isInstance).map(Speech.class::cast);
        }
    }
}
