package dev.filmwright.prompt;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What somebody made of a prompt by hand. Immutable.
 *
 * @param place which prompt
 * @param base the prompt's text as it was assembled then
 * @param edits what was changed in it, in order, none over another
 * @param revision how often it was set
 * @param changed when it was set last
 */
public record PromptOverride(PromptPlace place, String base, List<PromptEdit> edits, long revision, Instant changed) {
    /** Copies the list; checks that nothing is {@code null}. */
    public PromptOverride {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(base, "base");
        edits = List.copyOf(edits);
        Objects.requireNonNull(changed, "changed");
    }

    /** Returns the text as it was edited. */
    public String edited() {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (PromptEdit edit : edits) {
            text.append(base, at, edit.range().start()).append(edit.words());
            at = edit.range().end();
        }
        return text.append(base, at, base.length()).toString();
    }
}
