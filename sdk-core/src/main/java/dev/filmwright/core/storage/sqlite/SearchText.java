package dev.filmwright.core.storage.sqlite;

import dev.filmwright.spi.storage.Folding;
import java.util.List;

/** Takes apart what people type: nothing of it is syntax. */
final class SearchText {
    private static final int WORDS = 16;

    private SearchText() {}

    /** Returns the words to look for, folded; at most 16 of at most 64 characters. */
    static List<String> words(String text) {
        return Folding.words(text).stream().limit(WORDS).map(Trait::cut).toList();
    }

    /** Returns a word as full-text search takes it literally. */
    static String quoted(String word) {
        return '"' + word.replace("\"", "\"\"") + '"';
    }
}
