package dev.filmwright.core.prompt;

import dev.filmwright.asset.AssetUse;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects the parts of one phrase; blank parts are left out, white space is folded, end marks are cut. */
final class PhraseBuilder {
    private final List<Span> parts = new ArrayList<>();

    PhraseBuilder asset(AssetUse use, String field, String text) {
        return add(text, Origin.asset(use, field));
    }

    PhraseBuilder add(Origin.Source source, String field, String text) {
        return add(text, Origin.of(source, field));
    }

    /** Adds the context's words, or the asset's where the context says nothing: they never stand side by side. */
    PhraseBuilder either(String context, String contextField, AssetUse use, String field, String text) {
        return context.isBlank() ? asset(use, field, text) : add(Origin.Source.CONTEXT, contextField, context);
    }

    PhraseBuilder add(String text, Origin origin) {
        String words = tidy(text);
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

    private static String tidy(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                gap = words.length() > 0;
            } else {
                if (gap) {
                    words.append(' ');
                    gap = false;
                }
                words.append(c);
            }
        }
        int end = words.length();
        while (end > 0 && ".,;: ".indexOf(words.charAt(end - 1)) >= 0 && !endsInDots(words, end)) {
            end--;
        }
        return words.substring(0, end);
    }

    private static boolean endsInDots(StringBuilder words, int end) {
        return end > 1 && words.charAt(end - 1) == '.' && words.charAt(end - 2) == '.';
    }
}
