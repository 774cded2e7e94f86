package dev.filmwright.core.prompt;

import dev.filmwright.prompt.Origin.Source;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.TalentContext;
import java.util.List;

/** What happens, and in clips what is said. */
final class Actions {
    private final PromptRequest request;

    Actions(PromptRequest request) {
        this.request = request;
    }

    void addTo(List<Phrase> phrases) {
        new PhraseBuilder().add(Source.SCRIPT, "action", request.action()).addTo(phrases);
        for (PromptRequest.Subject subject : request.subjects()) {
            TalentContext context = subject.context();
            if (!context.action().isBlank() || !context.interaction().isBlank()) {
                new PhraseBuilder()
                        .asset(subject.asset().use(), "name", subject.asset().name())
                        .add(Source.CONTEXT, "talent.action", context.action())
                        .add(Source.CONTEXT, "talent.interaction", context.interaction())
                        .addTo(phrases);
            }
        }
        if (request.kind() == PromptKind.VIDEO) {
            for (PromptRequest.Line line : request.lines()) {
                new PhraseBuilder()
                        .add(Source.SCRIPT, "line.speaker", line.speaker())
                        .add(Source.SCRIPT, "line.manner", line.manner())
                        .add(Source.SCRIPT, "line.text", "“" + line.text().strip() + "”")
                        .addTo(phrases);
            }
        }
    }
}
