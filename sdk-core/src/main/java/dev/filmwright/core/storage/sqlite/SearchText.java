package dev.filmwright.core.storage.sqlite;

import dev.filmwright.core.text.Folding;
import java.util.List;
import java.util.stream.Collectors;

/** Turns what people type into full-text expressions: only quoted words, so nothing of it is syntax. */
final class SearchText {
    private static final int WORDS = 16;
    private static final int LETTERS = 64;

    private SearchText() {}

    /** Returns the words to look for, folded; at most 16 of at most 64 characters. */
    static List<String> words(String text) {
        return Folding.words(text).stream().limit(WORDS).map(SearchText::cut).toList();
    }

    /** Returns the expression for all words of {@code text}, the last one perhaps unfinished; empty if there are none. */
    static String expression(String text) {
        return expression(words(text));
    }

    static String expression(List<String> words) {
        if (words.isEmpty()) {
            return "";
        }
        return exact(words) + "*";
    }

    /** Returns the expression for all words as they are. */
    static String exact(List<String> words) {
        return words.stream().map(SearchText::quoted).collect(Collectors.joining(" AND "));
    }

    static String quoted(String word) {
        return '"' + word.replace("\"", "\"\"") + '"';
    }

    private static String cut(String word) {
        int letters = word.codePointCount(0, word.length());
        return letters <= LETTERS ? word : word.substring(0, word.offsetByCodePoints(0, LETTERS));
    }
}
