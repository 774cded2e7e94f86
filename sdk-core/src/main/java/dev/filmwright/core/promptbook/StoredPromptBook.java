package dev.filmwright.core.promptbook;

import dev.filmwright.core.diff.WordDiff;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.ContextPresets;
import dev.filmwright.prompt.PromptBook;
import dev.filmwright.prompt.PromptComparison;
import dev.filmwright.prompt.PromptHistory;
import dev.filmwright.prompt.PromptOverrides;
import dev.filmwright.prompt.PromptTemplates;
import dev.filmwright.prompt.RecentContexts;
import dev.filmwright.prompt.TextChange;
import jakarta.inject.Inject;
import java.util.List;

/** {@link PromptBook} over the storage port. */
final class StoredPromptBook implements PromptBook {
    private final PromptOverrides overrides;
    private final PromptTemplates templates;
    private final PromptHistory history;
    private final ContextPresets presets;
    private final RecentContexts recent;

    @Inject
    StoredPromptBook(
            StoredOverrides overrides,
            StoredTemplates templates,
            StoredHistory history,
            StoredPresets presets,
            StoredRecents recent) {
        this.overrides = overrides;
        this.templates = templates;
        this.history = history;
        this.presets = presets;
        this.recent = recent;
    }

    @Override
    public PromptOverrides overrides() {
        return overrides;
    }

    @Override
    public PromptTemplates templates() {
        return templates;
    }

    @Override
    public PromptHistory history() {
        return history;
    }

    @Override
    public ContextPresets presets() {
        return presets;
    }

    @Override
    public RecentContexts recent() {
        return recent;
    }

    @Override
    public PromptComparison compare(AssembledPrompt first, AssembledPrompt second) {
        return Comparison.of(first, second);
    }

    @Override
    public List<TextChange> diff(String first, String second) {
        return WordDiff.between(first, second);
    }
}
