package dev.filmwright.core.prompt;

import dev.filmwright.InvalidInputException;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Cut;
import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.PromptAssembler;
import dev.filmwright.prompt.PromptContent;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptLimit;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.PromptTarget;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.Span;
import dev.filmwright.spi.Providers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Assembles sections and lets a dialect put them into words. */
final class SectionPromptAssembler implements PromptAssembler {
    private final SortedMap<String, Dialect> dialects = new TreeMap<>();
    private final PromptCheck check = new PromptCheck(dialects);

    /** Ours win over those of plugins, which come in the order in which they win. */
    @Inject
    SectionPromptAssembler(Set<Dialect> own, Providers providers) {
        own.forEach(dialect -> dialects.put(dialect.id(), dialect));
        providers.dialects().values().stream()
                .flatMap(List::stream)
                .forEach(dialect -> dialects.putIfAbsent(dialect.id(), dialect));
    }

    @Override
    public AssembledPrompt assemble(PromptRequest request) {
        return assemble(request, ProseDialect.ID);
    }

    @Override
    public AssembledPrompt assemble(PromptRequest request, String dialect) {
        @Nullable Dialect chosen = dialects.get(dialect);
        if (chosen == null) {
            throw new InvalidInputException("dialect", dialect, "use one of " + dialects());
        }
        Draft draft = new Draft(request);
        List<Section> sections = Sections.of(draft);
        PromptTarget target = request.target();
        PromptContent content = new PromptContent(
                request.kind(),
                sections,
                Avoidance.phrases(request),
                target.aspect(),
                target.seed(),
                target.pictures(),
                target.parameters());
        Shortening.Fitted fitted = new Shortening(chosen, request).fit(content, request);
        List<Cut> cuts = draft.left();
        cuts.addAll(fitted.cuts());
        List<Span> negative =
                Avoidance.negative(fitted.content(), fitted.rendering(), chosen.negativeLimit(request.kind()), cuts);
        return new AssembledPrompt(
                request.kind(),
                chosen.id(),
                fitted.content().sections(),
                fitted.rendering().text(),
                Summary.of(request),
                negative,
                cuts);
    }

    @Override
    public List<Finding> check(AssembledPrompt prompt) {
        return check.check(prompt);
    }

    @Override
    public List<Finding> check(PromptKind kind, String dialect, String text, PromptLimit limit) {
        return check.check(kind, dialect, text, limit);
    }

    @Override
    public List<String> dialects() {
        return List.copyOf(dialects.keySet());
    }
}
