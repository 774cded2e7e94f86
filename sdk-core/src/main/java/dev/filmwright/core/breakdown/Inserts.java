package dev.filmwright.core.breakdown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the moments where a thing fills the frame: words to be read, and things the script points at. */
final class Inserts {
    private static final Pattern WORDS_SHOWN = Pattern.compile(
            "\\b(?:reads?|displays?|says|labell?ed|marked|shows|projects|appears?|readout|caption|notification|message|rating|counter|screen|sign|headline)\\b[^.]{0,60}(?:[:\"\u201c]|\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "on", "inside", "in", "his", "her");

    private Inserts() {}

    static boolean shows(Reading reading) {
        return rule(reading).isPresent();
    }

    /** Returns the name of the rule by which a sentence shows a thing, if one does. */
    static Optional<String> rule(Reading reading) {
        if (WORDS_SHOWN.matcher(reading.text()).find() && !doneBySomebody(reading)) {
            return Optional.of("insert-words-to-read");
        }
        return thingFirst(reading) ? Optional.of("insert-thing-shown") : Optional.empty();
    }

    private static boolean doneBySomebody(Reading reading) {
        return !reading.cast().isEmpty();
    }

    /** A sentence that starts with a thing and names nobody is about the thing. */
    private static boolean thingFirst(Reading reading) {
        if (reading.props().isEmpty() || !reading.cast().isEmpty()) {
            return false;
        }
        List<Word> words = Words.of(reading.text());
        return !words.isEmpty() && ARTICLES.contains(words.get(0).lower());
    }
}
