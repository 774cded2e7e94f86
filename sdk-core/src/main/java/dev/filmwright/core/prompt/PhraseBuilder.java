package dev.filmwright.core.prompt;

import dev.filmwright.asset.AssetUse;
import dev.filmwright.prompt.AssetContext;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects the parts of one phrase; blank parts are left out, white space is folded, end marks are cut. */
final class PhraseBuilder {
    private final List<Span> parts = new ArrayList<>();

    PhraseBuilder asset(AssetUse use, String field, String text) {
        return text.isEmpty() ? this : add(text, Origin.asset(use, field));
    }

    PhraseBuilder add(Origin.Source source, String field, String text) {
        return text.isEmpty() ? this : add(text, Origin.of(source, field));
    }

    /** Adds what is said about an asset in free words, but for the fields that have a place of their own. */
    PhraseBuilder free(AssetContext context, String kind, Set<String> placed) {
        context.fields().forEach((field, words) -> {
            if (!placed.contains(field)) {
                add(Origin.Source.CONTEXT, kind + "." + field, words);
            }
        });
        return this;
    }

    PhraseBuilder add(String text, Origin origin) {
        String words = Tidy.words(text);
        if (!words.isEmpty()) {
            parts.add(new Span(words, origin));
        }
        return this;
    }

    void addTo(List<Phrase> phrases) {
        if (!parts.isEmpty()) {
            phrases.add(new Phrase(parts));
        }
    }
}
