package dev.filmwright.generation;

import dev.filmwright.prompt.TextChange;
import java.util.List;
import java.util.Objects;

/**
 * How two attempts differ. Immutable.
 *
 * @param first the one
 * @param second the other
 * @param prompt the prompts' words: kept, removed from the first, added in the second, in order
 * @param request what else was asked differently, in order of path
 * @param sameMedia whether both made the same from the bytes the backend gave, file by file
 */
public record AttemptComparison(
        Attempt first, Attempt second, List<TextChange> prompt, List<Difference> request, boolean sameMedia) {
    /** Copies the lists. */
    public AttemptComparison {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        prompt = List.copyOf(prompt);
        request = List.copyOf(request);
    }

    /** Returns whether both were asked in the same words. */
    public boolean samePrompt() {
        return prompt.stream().allMatch(change -> change.kind() == TextChange.Kind.KEPT);
    }
}
