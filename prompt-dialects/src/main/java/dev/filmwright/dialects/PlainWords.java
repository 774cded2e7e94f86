package dev.filmwright.dialects;

import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Takes out of words what a model's own syntax would read, so that they stay words. */
final class PlainWords {
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?|ftp)?://+");
    // Midjourney reads a long dash as two hyphens, as telephones make one of them.
    private static final Pattern DASHES = Pattern.compile("\\s*(?:-{2,}|[—―⸺⸻])[-—―⸺⸻\\s]*");
    private static final Pattern COLONS = Pattern.compile(":{2,}");
    private static final Pattern LOOSE = Pattern.compile("^[,:\\s]+|[,:\\s]+$");

    private PlainWords() {}

    /** Returns words in one line. */
    static String line(String text) {
        return SPACE.matcher(UNSEEN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Returns words in one line that set no parameter, weigh nothing, make no variants and name no address. */
    static String plain(String text) {
        String bare = ADDRESS.matcher(line(text)).replaceAll("");
        String single = COLONS.matcher(DASHES.matcher(bare).replaceAll(", ")).replaceAll(":");
        return LOOSE.matcher(single.replace('{', '(').replace('}', ')')).replaceAll("");
    }

    /** Returns a section with its words changed; empty if none are left. */
    static Optional<Section> of(Section section, UnaryOperator<String> change) {
        List<Phrase> phrases = of(section.phrases(), change);
        return phrases.isEmpty() ? Optional.empty() : Optional.of(new Section(section.kind(), phrases));
    }

    /** Returns phrases with their words changed, those left out of which none are left. */
    static List<Phrase> of(List<Phrase> phrases, UnaryOperator<String> change) {
        return phrases.stream()
                .map(phrase -> new Phrase(phrase.parts().stream()
                        .map(part -> new Span(change.apply(part.text()), part.origin()))
                        .filter(part -> !part.text().isEmpty())
                        .toList()))
                .filter(phrase -> !phrase.parts().isEmpty())
                .toList();
    }
}
