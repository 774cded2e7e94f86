package dev.filmwright.model;

import dev.filmwright.dataset.BaseModel;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A LoRA that is registered. Immutable.
 *
 * @param id its identity
 * @param name what it is called
 * @param family which models it fits
 * @param trainedOn what it was trained on, if that is known
 * @param rank the rank that most of its modules have
 * @param alpha the alpha of those; it works with strength alpha / rank
 * @param modules how many modules it changes
 * @param triggers the words that call it in a prompt, best first; possibly empty
 * @param hashes its digests
 * @param bytes the size of its file
 * @param metadata what the file's header says, without what is longer than 2000 characters; at most 200 entries
 * @param added when it was registered
 */
public record Lora(
        LoraId id,
        String name,
        LoraFamily family,
        Optional<BaseModel> trainedOn,
        int rank,
        double alpha,
        int modules,
        List<String> triggers,
        LoraHashes hashes,
        long bytes,
        SortedMap<String, String> metadata,
        Instant added) {
    /** Copies the collections; checks that nothing is {@code null}. */
    public Lora {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(trainedOn, "trainedOn");
        triggers = List.copyOf(triggers);
        Objects.requireNonNull(hashes, "hashes");
        metadata = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(metadata)));
        Objects.requireNonNull(added, "added");
    }
}
