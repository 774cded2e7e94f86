package dev.filmwright.core.breakdown;

import dev.filmwright.screenplay.Element;
import java.util.List;

/** What a scene is made of, with dialogue gathered behind its cue. */
sealed interface Block {

    /**
     * Action.
     *
     * @param text the words
     * @param centered whether it is centered on the page
     */
    record Happening(String text, boolean centered) implements Block {}

    /**
     * What one cue speaks.
     *
     * @param cue the name as cued
     * @param extensions what stands in brackets behind it
     * @param dual whether it is spoken together with another
     * @param utterances the words, parted by parentheticals
     */
    record Speech(String cue, List<String> extensions, Element.Dual dual, List<Utterance> utterances) implements Block {
        public Speech {
            extensions = List.copyOf(extensions);
            utterances = List.copyOf(utterances);
        }

        int words() {
            return utterances.stream().mapToInt(one -> Words.count(one.text())).sum();
        }

        String manner() {
            return utterances.isEmpty() ? "" : utterances.get(0).manner();
        }

        String text() {
            return String.join(" ", utterances.stream().map(Utterance::text).toList());
        }
    }

    /**
     * Words spoken in one manner.
     *
     * @param manner the parenthetical, or empty
     * @param text the words; empty if the parenthetical stands alone
     */
    record Utterance(String manner, String text) {}
}
