package dev.filmwright.core.promptbook;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Version;
import dev.filmwright.core.diff.WordDiff;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptComparison;
import dev.filmwright.prompt.PromptComparison.AssetChange;
import dev.filmwright.prompt.PromptComparison.SectionChange;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares prompts. Pure. */
final class Comparison {
    private Comparison() {}

    static PromptComparison of(AssembledPrompt first, AssembledPrompt second) {
        return new PromptComparison(
                first,
                second,
                WordDiff.between(first.text(), second.text()),
                WordDiff.between(first.negativeText(), second.negativeText()),
                sections(first, second),
                assets(first, second));
    }

    private static List<SectionChange> sections(AssembledPrompt first, AssembledPrompt second) {
        List<SectionChange> changes = new ArrayList<>();
        for (SectionKind kind : SectionKind.values()) {
            String one = words(first, kind);
            String other = words(second, kind);
            if (!one.equals(other)) {
                changes.add(new SectionChange(kind, WordDiff.between(one, other)));
            }
        }
        return changes;
    }

    private static String words(AssembledPrompt prompt, SectionKind kind) {
        return prompt.sections().stream()
                .filter(section -> section.kind() == kind)
                .flatMap(section -> section.phrases().stream())
                .map(phrase -> phrase.parts().stream().map(Span::text).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    private static List<AssetChange> assets(AssembledPrompt first, AssembledPrompt second) {
        SortedMap<AssetId, Version> one = versions(first);
        SortedMap<AssetId, Version> other = versions(second);
        SortedSet<AssetId> all = new TreeSet<>(one.comparator());
        all.addAll(one.keySet());
        all.addAll(other.keySet());
        return all.stream()
                .map(id -> new AssetChange(id, Optional.ofNullable(one.get(id)), Optional.ofNullable(other.get(id))))
                .filter(change -> !change.first().equals(change.second()))
                .toList();
    }

    private static SortedMap<AssetId, Version> versions(AssembledPrompt prompt) {
        SortedMap<AssetId, Version> versions = new TreeMap<>(Comparator.comparing(AssetId::value));
        Stream<Span> parts = prompt.sections().stream()
                .map(Section::phrases)
                .flatMap(List::stream)
                .map(Phrase::parts)
                .flatMap(List::stream);
        Stream.of(parts, prompt.spans().stream(), prompt.negative().stream())
                .flatMap(spans -> spans)
                .map(span -> span.origin().asset())
                .flatMap(Optional::stream)
                .forEach((AssetUse use) -> versions.putIfAbsent(use.asset(), use.version()));
        return versions;
    }
}
