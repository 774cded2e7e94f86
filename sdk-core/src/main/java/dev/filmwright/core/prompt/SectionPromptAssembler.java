package dev.filmwright.core.prompt;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.PromptAssembler;
import dev.filmwright.prompt.PromptContent;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.Rendering;
import dev.filmwright.prompt.Section;
import dev.filmwright.spi.Providers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assembles sections and lets a dialect put them into words. */
final class SectionPromptAssembler implements PromptAssembler {
    private final SortedMap<String, Dialect> dialects = new TreeMap<>();

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
        List<Section> sections = Sections.of(request);
        Rendering rendering = chosen.render(PromptContent.of(request.kind(), sections));
        return new AssembledPrompt(
                request.kind(),
                chosen.id(),
                sections,
                rendering.text(),
                summary(request),
                rendering.negative(),
                List.of());
    }

    @Override
    public List<String> dialects() {
        return List.copyOf(dialects.keySet());
    }

    private static String summary(PromptRequest request) {
        Stream<Asset> used = Stream.of(
                        request.subjects().stream().map(PromptRequest.Subject::asset),
                        request.place().stream().map(PromptRequest.Place::asset),
                        request.props().stream(),
                        request.style().stream())
                .flatMap(assets -> assets);
        String names = used.map(asset -> asset.name() + " v" + asset.version()).collect(Collectors.joining(", "));
        return names.isEmpty() ? "Using: nothing from the library" : "Using: " + names;
    }
}
