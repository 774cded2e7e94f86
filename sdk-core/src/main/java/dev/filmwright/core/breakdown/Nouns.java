package dev.filmwright.core.breakdown;

import java.util.List;
import java.util.Set;

/** Tells nouns from verbs that look the same: a noun has an article, a possessive or a number before it. */
final class Nouns {
    private static final int REACH = 4;

    static final Set<String> DETERMINERS = Set.of(
            "a", "an", "the", "his", "her", "their", "its", "my", "our", "your", "this", "that", "these", "those",
            "another", "one", "two", "three", "four", "five", "several", "some", "no", "each", "every", "both");

    static final Set<String> CONNECTORS = Set.of(
            "of", "with", "in", "on", "at", "by", "from", "to", "for", "and", "or", "but", "as", "into", "onto", "over",
            "under", "is", "are", "was", "then", "it", "she", "he", "they", "who", "which", "up", "down", "out", "off");

    private Nouns() {}

    /** Returns whether the word at {@code index} is used as a noun. */
    static boolean at(List<Word> words, int index) {
        if (words.get(index).inCapitals()) {
            return true;
        }
        if (Lexicon.THINGS.has("barely", words.get(index).lower())) {
            return index > 0 && determines(words.get(index - 1));
        }
        for (int i = index - 1; i >= 0 && i >= index - REACH; i--) {
            if (determines(words.get(i))) {
                return true;
            }
            if (CONNECTORS.contains(words.get(i).lower())) {
                return false;
            }
        }
        return false;
    }

    static boolean determines(Word word) {
        return DETERMINERS.contains(word.lower()) || word.possessive();
    }
}
