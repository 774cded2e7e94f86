package dev.filmwright.core.look;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the first entry of an ordered lexicon whose word occurs in a text, whole words only. */
final class Words<T> {
    private final List<Map.Entry<Pattern, T>> lexicon;

    private Words(List<Map.Entry<Pattern, T>> lexicon) {
        this.lexicon = lexicon;
    }

    /** Makes a lexicon from pairs of alternatives, e.g. {@code "thin|lanky"}, and what they mean. */
    static <T> Words<T> of(List<Map.Entry<String, T>> entries) {
        return new Words<>(entries.stream()
                .map(entry -> Map.entry(Pattern.compile("\\b(" + entry.getKey() + ")\\b"), entry.getValue()))
                .toList());
    }

    Optional<T> find(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return lexicon.stream()
                .filter(entry -> entry.getKey().matcher(folded).find())
                .findFirst()
                .map(Map.Entry::getValue);
    }
}
