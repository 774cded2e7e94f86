package dev.filmwright.screenplay;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The title page: keys with their lines, in the order of the page. Immutable.
 *
 * @param entries the keys and their values
 */
public record TitlePage(List<Entry> entries) {
    /** A title page with nothing on it. */
    public static final TitlePage EMPTY = new TitlePage(List.of());

    /** Copies the list. */
    public TitlePage {
        entries = List.copyOf(entries);
    }

    /** Returns the first value of a key, its lines joined by a blank; keys are compared without case. */
    public Optional<String> value(String key) {
        return entries.stream()
                .filter(entry -> entry.key().toLowerCase(Locale.ROOT).equals(key.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(entry -> String.join(
                                " ",
                                entry.lines().stream()
                                        .map(RichText::plain)
                                        .map(String::strip)
                                        .toList())
                        .strip())
                .filter(value -> !value.isEmpty());
    }

    /**
     * One key with its value.
     *
     * @param key the key as written
     * @param lines the value's lines
     */
    public record Entry(String key, List<RichText> lines) {
        /** Copies the list. */
        public Entry {
            Objects.requireNonNull(key, "key");
            lines = List.copyOf(lines);
        }
    }
}
