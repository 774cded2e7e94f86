package dev.filmwright.core.breakdown;

import dev.filmwright.core.breakdown.Block.Speech;
import dev.filmwright.core.breakdown.Block.Utterance;
import dev.filmwright.frame.Figure.Expression;

/** Reads feelings off spoken words and parentheticals. */
final class Feeling {
    private static final int SHOUT = 3;

    private Feeling() {}

    static boolean emotional(Speech speech) {
        return speech.utterances().stream().anyMatch(Feeling::emotional);
    }

    private static boolean emotional(Utterance utterance) {
        boolean shouted = Words.of(utterance.text()).stream()
                .anyMatch(word -> word.inCapitals() && word.text().length() > SHOUT);
        return strong(utterance.text())
                || (shouted && utterance.text().indexOf('!') >= 0)
                || Bearing.expressionIn(utterance.manner()) != Expression.NEUTRAL;
    }

    /** Returns whether a line ends so that one wants to see how it is taken. */
    static boolean strong(String text) {
        return text.endsWith("!") || text.endsWith("?!") || text.endsWith("!\"");
    }

    /** Returns what the speaker's face shows: the parenthetical says it, else a raised voice. */
    static Expression face(Utterance utterance) {
        return Bearing.expressionIn(utterance.manner());
    }
}
