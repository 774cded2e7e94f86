package dev.filmwright.core.vision;

import dev.filmwright.spi.storage.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts a model's words behind a person's: the person's stay as they are, to the letter, and of the model's each phrase is added
 * of which at least one word is not there yet. Words are compared without case and accents; those that carry no meaning of
 * their own do not count.
 */
final class Phrases {
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern PHRASES = Pattern.compile("\\s*[,;]\\s+|(?<=[.!?])\\s+");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…]\\s*", Pattern.DOTALL);
    private static final Set<String> EMPTY = Set.of(
            "a", "an", "the", "of", "in", "on", "at", "with", "and", "or", "is", "are", "has", "have", "her", "his",
            "its", "their", "to", "by", "it", "she", "he", "they", "wears", "wearing");

    private Phrases() {}

    /** Returns a text with the sentences of another behind it that say something new. */
    static String addSentences(String said, String more) {
        String separator = SENTENCE_END.matcher(said).matches() ? " " : ". ";
        return add(said, more, SENTENCES, separator, " ");
    }

    /** Returns a text with the phrases of another behind it that say something new. */
    static String addPhrases(String said, String more) {
        return add(said, more, PHRASES, SENTENCE_END.matcher(said).matches() ? " " : ", ", ", ");
    }

    private static String add(String said, String more, Pattern between, String first, String next) {
        if (said.isBlank()) {
            return more;
        }
        Set<String> known = new HashSet<>(Folding.words(said));
        List<String> added = new ArrayList<>();
        for (String phrase : between.split(more.strip())) {
            List<String> words = new ArrayList<>(Folding.words(phrase));
            words.removeAll(EMPTY);
            if (!phrase.isBlank() && !words.isEmpty() && !known.containsAll(words)) {
                added.add(phrase.strip());
                known.addAll(words);
            }
        }
        return added.isEmpty() ? said : said.stripTrailing() + first + String.join(next, added);
    }

    /** Returns a list with those of another behind it that are not in it yet. */
    static List<String> unite(List<String> said, List<String> more) {
        List<String> all = new ArrayList<>(said);
        Set<String> known = new HashSet<>();
        said.forEach(word -> known.add(Folding.key(word)));
        more.stream().filter(word -> known.add(Folding.key(word))).forEach(all::add);
        return all;
    }
}
