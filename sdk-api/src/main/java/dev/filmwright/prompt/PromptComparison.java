package dev.filmwright.prompt;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Version;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How two prompts differ. Immutable.
 *
 * @param first the one
 * @param second the other
 * @param text the texts' words: kept, removed from the first, added in the second, in order
 * @param negative the same of what is not to be seen
 * @param sections the sections whose words differ, in their order, whatever the dialects made of them
 * @param assets the assets that only one is made from, or each from another version, in order of id
 */
public record PromptComparison(
        AssembledPrompt first,
        AssembledPrompt second,
        List<TextChange> text,
        List<TextChange> negative,
        List<SectionChange> sections,
        List<AssetChange> assets) {
    /** Copies the lists; checks that nothing is {@code null}. */
    public PromptComparison {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        text = List.copyOf(text);
        negative = List.copyOf(negative);
        sections = List.copyOf(sections);
        assets = List.copyOf(assets);
    }

    /** Returns whether both say the same in the same words, from the same versions of assets. */
    public boolean same() {
        return first.text().equals(second.text())
                && first.negativeText().equals(second.negativeText())
                && sections.isEmpty()
                && assets.isEmpty();
    }

    /**
     * How a section differs. Immutable.
     *
     * @param kind which section
     * @param words its words, phrases on lines of their own
     */
    public record SectionChange(SectionKind kind, List<TextChange> words) {
        /** Copies the list. */
        public SectionChange {
            Objects.requireNonNull(kind, "kind");
            words = List.copyOf(words);
        }
    }

    /**
     * How the use of an asset differs. Immutable.
     *
     * @param asset the asset
     * @param first the version the first prompt is made from; empty if it is not made from the asset
     * @param second the same of the second prompt
     */
    public record AssetChange(AssetId asset, Optional<Version> first, Optional<Version> second) {
        /** Checks that nothing is {@code null}. */
        public AssetChange {
            Objects.requireNonNull(asset, "asset");
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(second, "second");
        }
    }
}
