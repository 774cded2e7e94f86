package dev.filmwright.core.prompt;

import static dev.filmwright.prompt.Finding.Severity.ERROR;
import static dev.filmwright.prompt.Finding.Severity.NOTE;
import static dev.filmwright.prompt.Finding.Severity.WARNING;

import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptLimit;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Applies the rules every prompt is checked by. Never throws, whatever the text. */
final class PromptCheck {
    private static final String PLAIN = "plain";

    private final SortedMap<String, Dialect> dialects;

    PromptCheck(SortedMap<String, Dialect> dialects) {
        this.dialects = dialects;
    }

    List<Finding> check(AssembledPrompt prompt) {
        Findings findings = new Findings();
        subject(prompt, findings);
        text(prompt.kind(), prompt.dialect(), prompt.text(), PromptLimit.NONE, findings);
        avoided(prompt, findings);
        negative(prompt, findings);
        return findings.list();
    }

    List<Finding> check(PromptKind kind, String dialect, String text, PromptLimit limit) {
        Findings findings = new Findings();
        text(kind, dialect, text, limit, findings);
        return findings.list();
    }

    private void text(PromptKind kind, String dialect, String text, PromptLimit limit, Findings findings) {
        if (text.isBlank()) {
            findings.whole(
                    ERROR, "empty-subject", "the prompt says nothing", "say who or what is seen, or where it is");
        }
        Length.check(text, limit, "the model", findings);
        ofDialect(kind, dialect, text, findings);
        Characters.check(text, findings);
        Placeholders.check(text, findings);
        String masked = Quotes.masked(text);
        Contradictions.check(masked, findings);
        Negations.check(masked, findings);
    }

    /** A plugin's dialect that fails over a text is no reason to tell nothing of it. */
    private void ofDialect(PromptKind kind, String id, String text, Findings findings) {
        @Nullable Dialect dialect = dialects.get(id);
        if (dialect == null) {
            if (!id.equals(PLAIN)) {
                findings.whole(
                        NOTE,
                        "unknown-dialect",
                        "there is no dialect \"" + id + "\", so its rules were not checked",
                        "use one of " + dialects.keySet());
            }
            return;
        }
        Length.check(text, dialect.limit(kind), "the dialect " + id, findings);
        try {
            dialect.check(kind, text).forEach(findings::add);
        } catch (RuntimeException e) {
            findings.whole(
                    NOTE,
                    "dialect-failed",
                    "the rules of the dialect " + id + " could not be checked: " + e,
                    "tell whoever made the plugin");
        }
    }

    private static void subject(AssembledPrompt prompt, Findings findings) {
        if (prompt.sections().isEmpty() || prompt.text().isBlank()) {
            return;
        }
        if (has(prompt, SectionKind.SUBJECT)) {
            return;
        }
        boolean something = has(prompt, SectionKind.SETTING) || has(prompt, SectionKind.ACTION);
        findings.whole(
                something ? NOTE : ERROR,
                "empty-subject",
                something ? "nobody and no thing is named, only where it is or what happens" : "nothing is to be seen",
                "add a subject, a thing or a place");
    }

    private static boolean has(AssembledPrompt prompt, SectionKind kind) {
        return prompt.sections().stream().anyMatch(section -> section.kind() == kind);
    }

    /** Looks for the words to avoid in all of the text but the words to avoid. */
    private static void avoided(AssembledPrompt prompt, Findings findings) {
        List<String> avoided = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Span span : prompt.spans()) {
            if (span.origin().field().equals(Avoidance.FIELD)) {
                avoided.add(span.text());
                text.append("|".repeat(span.text().length()));
            } else {
                text.append(span.text());
            }
        }
        for (Span span : prompt.negative()) {
            if (span.origin().source() != Origin.Source.DIALECT) {
                avoided.add(span.text());
            }
        }
        String asked = text.toString();
        for (String words : avoided) {
            int at = find(asked, words);
            if (at >= 0) {
                findings.warning(
                        "avoided-and-asked",
                        "\u201C" + words + "\u201D is asked for and to be avoided",
                        "take it out of one of the two",
                        at,
                        at + words.length());
            }
        }
    }

    /** Finds whole words in any letter case. */
    private static int find(String text, String words) {
        for (int i = 0; !words.isBlank() && i + words.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, words, 0, words.length())
                    && !letter(text, i - 1)
                    && !letter(text, i + words.length())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean letter(String text, int index) {
        return index >= 0 && index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }

    private void negative(AssembledPrompt prompt, Findings findings) {
        String negative = prompt.negativeText();
        if (negative.isEmpty()) {
            return;
        }
        findings.whole(
                NOTE,
                "avoided-apart",
                "what is to be avoided is told apart, and reaches only models that take it so",
                "choose a model that takes a negative prompt, or say what is there instead");
        @Nullable Dialect dialect = dialects.get(prompt.dialect());
        PromptLimit limit = dialect == null ? PromptLimit.NONE : dialect.negativeLimit(prompt.kind());
        if (!limit.fits(negative)) {
            findings.whole(
                    WARNING,
                    "negative-length",
                    "what is to be avoided takes at most " + Length.words(limit) + ", this has "
                            + limit.unit().of(negative),
                    "avoid less");
        }
        if (negative.codePoints().anyMatch(Characters::forbidden)) {
            findings.whole(
                    ERROR,
                    "forbidden-character",
                    "a character of what is to be avoided is no character of a prompt: "
                            + negative.codePoints()
                                    .filter(Characters::forbidden)
                                    .mapToObj(point -> String.format(Locale.ROOT, "U+%04X", point))
                                    .findFirst()
                                    .orElse(""),
                    "remove it");
        }
    }
}
