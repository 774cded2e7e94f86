package dev.filmwright.prompt;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A prompt as it was used. Immutable.
 *
 * @param number its number at its place, from 1
 * @param place where it was used
 * @param prompt the prompt
 * @param job the id of the job that was asked with it, if one was
 * @param when when
 */
public record PromptRecord(long number, PromptPlace place, AssembledPrompt prompt, Optional<String> job, Instant when) {
    /** Checks that nothing is {@code null}. */
    public PromptRecord {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(when, "when");
    }

    /** Returns the template it was made by, e.g. {@code "frame@2"}, if it was by one. */
    public Optional<String> template() {
        return field(Origin.Source.TEMPLATE);
    }

    /** Returns the revision of the edits in it, if there are any. */
    public OptionalLong override() {
        Optional<String> revision = field(Origin.Source.EDIT).filter(text -> text.matches("override@\\d{1,18}"));
        return revision.isPresent()
                ? OptionalLong.of(Long.parseLong(revision.get().substring("override@".length())))
                : OptionalLong.empty();
    }

    private Optional<String> field(Origin.Source source) {
        return prompt.spans().stream()
                .map(Span::origin)
                .filter(origin -> origin.source() == source)
                .map(Origin::field)
                .findFirst();
    }
}
