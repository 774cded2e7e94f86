package dev.filmwright.testkit.memory;

import dev.filmwright.spi.storage.Folding;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What people look for, as folded words: at most 16 of at most 64 letters, the last one perhaps unfinished.
 *
 * @param words the words, in order
 */
record SearchWords(List<String> words) {
    private static final int WORDS = 16;
    private static final int LETTERS = 64;
    private static final int SHORTEST_PART = 3;

    static SearchWords of(String text) {
        return new SearchWords(
                Folding.words(text).stream().limit(WORDS).map(SearchWords::cut).toList());
    }

    private static String cut(String word) {
        return letters(word) <= LETTERS ? word : word.substring(0, word.offsetByCodePoints(0, LETTERS));
    }

    private static int letters(String word) {
        return word.codePointCount(0, word.length());
    }

    /** Returns whether each word is one of {@code found}, the last one the beginning of one. */
    boolean in(Collection<String> found) {
        return each(i -> found(i, found));
    }

    /** Returns whether each word is a part of one of {@code found}; words of one or two letters are no parts. */
    boolean partsOf(Collection<String> found) {
        return each(i ->
                letters(words.get(i)) >= SHORTEST_PART && found.stream().anyMatch(word -> word.contains(words.get(i))));
    }

    /** Returns whether each word is one of {@code found} or differs from one by a typo. */
    boolean nearly(Collection<String> found) {
        return each(i -> found(i, found) || found.stream().anyMatch(word -> Typo.tolerated(words.get(i), word)));
    }

    private boolean found(int i, Collection<String> found) {
        String word = words.get(i);
        boolean unfinished = i == words.size() - 1;
        return found.stream().anyMatch(unfinished ? other -> other.startsWith(word) : word::equals);
    }

    private boolean each(IntPredicate holds) {
        return !words.isEmpty() && IntStream.range(0, words.size()).allMatch(holds);
    }
}
