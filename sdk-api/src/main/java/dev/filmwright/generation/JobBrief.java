package dev.filmwright.generation;

import dev.filmwright.media.MediaOwner;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is told of a job beside what happened to it: enough to know whose it is without reading it. Immutable.
 *
 * @param id its identity
 * @param kind what it makes
 * @param model the model that does it
 * @param owner what the result belongs to
 * @param slot what the result is one attempt at, empty for nothing
 * @param account who pays
 * @param labels the caller's own marks
 */
public record JobBrief(
        JobId id,
        OutputKind kind,
        ModelRef model,
        MediaOwner owner,
        String slot,
        String account,
        SortedMap<String, String> labels) {
    /** Copies the labels; checks that nothing is {@code null}. */
    public JobBrief {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(slot, "slot");
        Objects.requireNonNull(account, "account");
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    /** Returns what is to be told of a job that was asked to do this. */
    public static JobBrief of(JobId id, GenerationRequest request) {
        return new JobBrief(
                id,
                request.kind(),
                request.model(),
                request.owner(),
                request.slot(),
                request.terms().account(),
                request.labels());
    }
}
