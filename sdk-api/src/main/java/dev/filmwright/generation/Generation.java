package dev.filmwright.generation;

import dev.filmwright.cost.Money;
import dev.filmwright.media.MediaId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The finished record of something generated. Immutable.
 *
 * @param id its identity
 * @param job the job that made it
 * @param request what was asked for, with every asset and its version
 * @param media the files made
 * @param seed the seed the backend used, where it told
 * @param cost what it cost, where the backend told; empty means unknown, not zero
 * @param warnings what the backend could not do as asked
 * @param finished when it was stored
 */
public record Generation(
        GenerationId id,
        JobId job,
        GenerationRequest request,
        List<MediaId> media,
        OptionalLong seed,
        Optional<Money> cost,
        List<String> warnings,
        Instant finished) {
    /** Copies the lists; checks that nothing is {@code null}. */
    public Generation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(request, "request");
        media = List.copyOf(media);
        Objects.requireNonNull(seed, "seed");
        Objects.requireNonNull(cost, "cost");
        warnings = List.copyOf(warnings);
        Objects.requireNonNull(finished, "finished");
    }
}
