package dev.filmwright.core.prompt;

import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Soundtrack;
import dev.filmwright.prompt.Span;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Collects the tags of sections. One that is said twice stands where it was said first, with that origin and the greater of
 * its weights; so less content never makes more words.
 */
final class Tags {
    private static final String FIRST = "1.2";
    private static final String OTHERS = "1.1";

    private final Map<String, Tag> tags = new LinkedHashMap<>();
    private final Set<String> names;

    private Tags(Set<String> names) {
        this.names = names;
    }

    /** Returns the tags: who is seen first has most weight, others who are seen have more than the rest. */
    static Collection<Tag> of(List<Section> sections) {
        Tags tags = new Tags(names(sections));
        for (Section section : sections) {
            boolean subjects = section.kind() == SectionKind.SUBJECT;
            boolean first = true;
            for (Phrase phrase : section.phrases()) {
                List<Span> seen = Soundtrack.seen(phrase);
                tags.add(seen, subjects ? first ? FIRST : OTHERS : "");
                first &= seen.isEmpty();
            }
        }
        return tags.tags.values();
    }

    private void add(List<Span> parts, String weight) {
        String left = weight;
        for (Span part : parts) {
            for (Span piece : TagText.pieces(part, names)) {
                // A colon within the brackets could be taken for that of the weight, and nothing escapes it.
                String own = piece.text().indexOf(':') < 0 && !TagText.untouched(piece) ? left : "";
                tags.merge(
                        piece.text().toLowerCase(Locale.ROOT),
                        new Tag(piece, own),
                        (known, again) -> known.atLeast(again.weight()));
                left = "";
            }
        }
    }

    private static Set<String> names(List<Section> sections) {
        Set<String> names = new HashSet<>();
        for (Section section : sections) {
            for (Phrase phrase : section.phrases()) {
                for (Span part : phrase.parts()) {
                    if (TagText.name(part)) {
                        names.addAll(List.of(part.text().split("\\s+")));
                    }
                }
            }
        }
        return names;
    }
}
