package dev.filmwright.core.prompt;

import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptLimit;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Applies the rules every prompt is checked by. Never throws, whatever the text. */
final class PromptCheck {
    private final SortedMap<String, Dialect> dialects;

    PromptCheck(SortedMap<String, Dialect> dialects) {
        this.dialects = dialects;
    }

    List<Finding> check(AssembledPrompt prompt) {
        Findings findings = new Findings();
        text(prompt.kind(), prompt.dialect(), prompt.text(), PromptLimit.NONE, findings);
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
                    Finding.Severity.ERROR,
                    "empty-subject",
                    "the prompt says nothing",
                    "say who or what is seen, or where it is");
        }
        Length.check(text, limit, "the model", findings);
        Characters.check(text, findings);
        @Nullable Dialect known = dialects.get(dialect);
        if (known != null) {
            Length.check(text, known.limit(kind), "the dialect " + dialect, findings);
            known.check(kind, text).forEach(findings::add);
        }
    }
}
