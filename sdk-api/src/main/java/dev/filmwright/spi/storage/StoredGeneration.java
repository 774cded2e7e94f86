package dev.filmwright.spi.storage;

import dev.filmwright.asset.AssetUse;
import dev.filmwright.cost.Money;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A finished generation as it is stored; what it was asked to do is kept with its job. Immutable.
 *
 * @param id its identity
 * @param job the job that made it
 * @param uses the assets used, at their versions
 * @param media the files made, in order
 * @param seed the seed the backend used, where it told
 * @param cost what it cost, where the backend told
 * @param warnings what the backend could not do as asked
 * @param finished when it was stored
 */
public record StoredGeneration(
        GenerationId id,
        JobId job,
        List<AssetUse> uses,
        List<MediaId> media,
        OptionalLong seed,
        Optional<Money> cost,
        List<String> warnings,
        Instant finished) {
    /** Copies the lists; checks that nothing is {@code null}. */
    public StoredGeneration {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(job, "job");
        uses = List.copyOf(uses);
        media = List.copyOf(media);
        Objects.requireNonNull(seed, "seed");
        Objects.requireNonNull(cost, "cost");
        warnings = List.copyOf(warnings);
        Objects.requireNonNull(finished, "finished");
    }
}
