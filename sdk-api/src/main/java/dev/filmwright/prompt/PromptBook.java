package dev.filmwright.prompt;

import java.util.List;

/**
 * What is kept about prompts: edits by hand, templates, what was asked before, contexts to choose from. Thread-safe; methods of
 * its parts block for file access, none costs money.
 */
public interface PromptBook {
    /** Returns the edits by hand, which are made again when assets change. */
    PromptOverrides overrides();

    /** Returns the templates. */
    PromptTemplates templates();

    /** Returns which prompts were used where. */
    PromptHistory history();

    /** Returns contexts that come with the library, and those of the host. */
    ContextPresets presets();

    /** Returns what was said about each asset last. */
    RecentContexts recent();

    /** Returns how two prompts differ, in words, section by section and in the assets they are made from. Blocks for nothing. */
    PromptComparison compare(AssembledPrompt first, AssembledPrompt second);

    /**
     * Returns how two texts differ, word by word. Blocks for nothing; of texts with thousands of words between the first that
     * differs and the last, all between is one change.
     */
    List<TextChange> diff(String first, String second);
}
