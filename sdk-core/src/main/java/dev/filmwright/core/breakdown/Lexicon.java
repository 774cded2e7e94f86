package dev.filmwright.core.breakdown;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Words in groups, read from a small resource: lines of {@code group: word word}, comments behind {@code #}. */
final class Lexicon {
    static final Lexicon PEOPLE = nouns("people.txt");
    static final Lexicon MODIFIERS = plain("modifiers.txt");
    static final Lexicon CAPITALS = plain("capitals.txt");
    static final Lexicon THINGS = nouns("things.txt");
    static final Lexicon LOOKS = plain("looks.txt");
    static final Lexicon POSES = verbs("poses.txt");
    static final Lexicon EXPRESSIONS = verbs("expressions.txt");
    static final Lexicon CAMERA = verbs("camera.txt");

    /** Word in lower case to its entry; looked up, never walked through. */
    private final Map<String, Entry> entries = new HashMap<>();

    private Lexicon(String resource, Inflection inflection) {
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains(":"))
                    .forEach(line -> read(line, inflection));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Lexicon plain(String resource) {
        return new Lexicon(resource, (word, forms) -> {});
    }

    private static Lexicon nouns(String resource) {
        return new Lexicon(resource, Inflections::plurals);
    }

    private static Lexicon verbs(String resource) {
        return new Lexicon(resource, Inflections::verbForms);
    }

    private void read(String line, Inflection inflection) {
        int colon = line.indexOf(':');
        String group = line.substring(0, colon).strip();
        for (String item : line.substring(colon + 1).strip().split(" +", -1)) {
            String base = item.toLowerCase(Locale.ROOT);
            entries.put(base, new Entry(group, base));
            inflection.accept(base, form -> entries.putIfAbsent(form, new Entry(group, base)));
        }
    }

    boolean has(String word) {
        return entries.containsKey(word.toLowerCase(Locale.ROOT));
    }

    boolean has(String group, String word) {
        return group(word).filter(group::equals).isPresent();
    }

    Optional<String> group(String word) {
        return entry(word).map(Entry::group);
    }

    /** Returns the form the word is listed with. */
    Optional<String> base(String word) {
        return entry(word).map(Entry::base);
    }

    private Optional<Entry> entry(String word) {
        return Optional.ofNullable(entries.get(word.toLowerCase(Locale.ROOT)));
    }

    private record Entry(String group, String base) {}

    /** Tells the other forms of a word. */
    private interface Inflection extends BiConsumer<String, java.util.function.Consumer<String>> {}
}
