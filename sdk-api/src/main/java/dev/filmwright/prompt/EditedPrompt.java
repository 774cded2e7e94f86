package dev.filmwright.prompt;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A prompt with the edits made by hand in it. Immutable.
 *
 * @param assembled the prompt as it is assembled now
 * @param prompt the prompt to use: words that were kept have the origin they have in {@code assembled}, those of the editor
 *     {@link Origin.Source#EDIT}; where there is a conflict, the editor's version stands
 * @param override the edits; empty if there are none, and {@code prompt} is {@code assembled}
 * @param changes how the text differs from the assembled one
 * @param conflicts what was edited and is assembled otherwise since, in order
 */
public record EditedPrompt(
        AssembledPrompt assembled,
        AssembledPrompt prompt,
        Optional<PromptOverride> override,
        List<TextChange> changes,
        List<EditConflict> conflicts) {
    /** Copies the lists; checks that nothing is {@code null}. */
    public EditedPrompt {
        Objects.requireNonNull(assembled, "assembled");
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(override, "override");
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
    }
}
