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
        return new Script(screenplay.scenes().stream()
                .map(scene -> new Part(scene, Blocks.of(scene.elements())))
                .toList());
    }

    /**
     * A scene with its blocks.
     *
     * @param scene the scene
     * @param blocks what it is made of
     */
    record Part(ScriptScene scene, List<Block> blocks) {

        Stream<Happening> happenings() {
            return blocks.stream().filter(Happening.class::isInstance).map(Happening.class::cast);
        }

        Stream<Speech> speeches() {
            return blocks.stream().filter(Speech.class::isInstance).map(Speech.class::cast);
        }

        /** Returns the sentences of the action that is no centered text, in order. */
        List<String> actionSentences() {
            return happenings()
                    .filter(happening -> !happening.centered())
                    .flatMap(happening -> Sentences.of(happening.text()).stream())
                    .toList();
        }
    }
}
