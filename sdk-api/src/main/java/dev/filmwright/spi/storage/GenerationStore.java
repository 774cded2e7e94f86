package dev.filmwright.spi.storage;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Version;
import dev.filmwright.generation.GenerationId;
import java.util.List;
import java.util.Optional;

/** Finished generations and the assets they used, inside one transaction. */
public interface GenerationStore {
    /**
     * Stores a finished generation with its media and its uses. A job has one generation at most. Of several uses of an
     * asset at one version the first is kept; their order is not.
     *
     * @throws dev.filmwright.LibraryException if its job is unknown or has a generation already
     */
    void add(StoredGeneration generation);

    /** Returns a generation, if there is one. */
    Optional<StoredGeneration> find(GenerationId id);

    /** Returns the generations that used an asset at any version, newest first, at most {@code limit}. */
    List<StoredGeneration> using(AssetId asset, int limit);

    /** Returns the generations that used an asset at one version, newest first, at most {@code limit}. */
    default List<StoredGeneration> using(AssetId asset, Version version, int limit) {
        return using(asset, Integer.MAX_VALUE).stream()
                .filter(generation -> generation.uses().stream()
                        .anyMatch(use ->
                                use.asset().equals(asset) && use.version().equals(version)))
                .limit(limit)
                .toList();
    }

    /**
     * Notes the digest of what a generation was asked to do: of its request, see {@link #asked}. Noting it again
     * replaces it.
     */
    void digest(GenerationId id, String digest);

    /** Returns the digest noted for a generation; empty if none was, or there is no such generation. */
    Optional<String> digest(GenerationId id);

    /** Returns the generations with this digest, newest first, at most {@code limit}. */
    List<GenerationId> asked(String digest, int limit);
}
