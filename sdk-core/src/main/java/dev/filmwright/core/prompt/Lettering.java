package dev.filmwright.core.prompt;

import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.SpanWriter;
import java.util.List;
import java.util.regex.Pattern;

/** Puts quotes around words that are to be read in a picture: capitals after "reads" and its like, as scripts write them. */
final class Lettering {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\b(?:reads|reading|marked|labell?ed|lettered|titled|(?:sign|that|which) says):? )"
                    + "(\\p{Lu}[\\p{Lu}\\d'’&/-]+(?: [\\p{Lu}\\d][\\p{Lu}\\d'’&/-]*)*)(?![\\p{L}\\d])");

    private Lettering() {}

    /** Returns a section with its words to be read in quotes; itself if it has none. */
    static Section quoted(Section section) {
        boolean any = section.phrases().stream()
                .anyMatch(phrase -> phrase.parts().stream().anyMatch(Lettering::has));
        return any
                ? new Section(
                        section.kind(),
                        section.phrases().stream()
                                .map(phrase -> new Phrase(quoted(phrase.parts())))
                                .toList())
                : section;
    }

    private static List<Span> quoted(List<Span> parts) {
        return parts.stream()
                .map(part ->
                        has(part) ? new Span(WRITTEN.matcher(part.text()).replaceAll("$1“$2”"), part.origin()) : part)
                .toList();
    }

    private static boolean has(Span part) {
        return capitals(part.text())
                && !SpanWriter.exact(part)
                && WRITTEN.matcher(part.text()).find();
    }

    /** A capital with no small letter after it is rare; whatever has none needs no pattern. */
    private static boolean capitals(String text) {
        for (int i = 1; i < text.length(); i++) {
            char after = text.charAt(i);
            if (Character.isUpperCase(text.charAt(i - 1)) && after != ' ' && !Character.isLowerCase(after)) {
                return true;
            }
        }
        return false;
    }
}
