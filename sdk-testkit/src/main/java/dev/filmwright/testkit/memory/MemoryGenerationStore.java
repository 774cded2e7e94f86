package dev.filmwright.testkit.memory;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Version;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.spi.storage.GenerationStore;
import dev.filmwright.spi.storage.StoredGeneration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link GenerationStore} in memory. */
final class MemoryGenerationStore implements GenerationStore {
    private final State state;

    private record Used(AssetId asset, Version version) {}

    MemoryGenerationStore(State state) {
        this.state = state;
    }

    @Override
    public void add(StoredGeneration generation) {
        if (!state.jobs.has(generation.job())) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.NOT_FOUND, "no job \"" + generation.job() + "\" to have made this"), null);
        }
        if (state.generations.has(generation.id())
                || state.generations.all().stream()
                        .anyMatch(other -> other.job().equals(generation.job()))) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.CONFLICT, "job \"" + generation.job() + "\" has a generation already"),
                    null);
        }
        state.generations.put(generation.id(), kept(generation));
    }

    private static StoredGeneration kept(StoredGeneration generation) {
        Map<Used, AssetUse> uses = new LinkedHashMap<>();
        generation.uses().forEach(use -> uses.putIfAbsent(new Used(use.asset(), use.version()), use));
        return new StoredGeneration(
                generation.id(),
                generation.job(),
                List.copyOf(uses.values()),
                generation.media(),
                generation.seed(),
                generation.cost(),
                generation.warnings(),
                Times.kept(generation.finished()));
    }

    @Override
    public Optional<StoredGeneration> find(GenerationId id) {
        return state.generations.find(id);
    }

    @Override
    public List<StoredGeneration> using(AssetId asset, int limit) {
        List<StoredGeneration> newestFirst = state.generations.all();
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .filter(generation ->
                        generation.uses().stream().anyMatch(use -> use.asset().equals(asset)))
                .limit(limit)
                .toList();
    }

    @Override
    public void digest(GenerationId id, String digest) {
        if (state.generations.has(id)) {
            state.digests.put(id, digest);
        }
    }

    @Override
    public Optional<String> digest(GenerationId id) {
        return state.digests.find(id);
    }

    @Override
    public List<GenerationId> asked(String digest, int limit) {
        List<GenerationId> newestFirst = new ArrayList<>(state.generations.keys(
                id -> state.digests.find(id).filter(digest::equals).isPresent()));
        Collections.reverse(newestFirst);
        return newestFirst.stream().limit(limit).toList();
    }
}
