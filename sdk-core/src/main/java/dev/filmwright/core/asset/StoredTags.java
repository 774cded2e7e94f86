package dev.filmwright.core.asset;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetTags;
import dev.filmwright.asset.TagCount;
import dev.filmwright.spi.storage.Folding;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@link AssetTags} over the storage port: changes go through {@link AssetChanges}, as any other change of an asset. */
final class StoredTags implements AssetTags {
    private static final int BATCH = 500;

    private final Storage storage;
    private final AssetChanges changes;

    @Inject
    StoredTags(Storage storage, AssetChanges changes) {
        this.storage = storage;
        this.changes = changes;
    }

    @Override
    public List<TagCount> counts(int limit) {
        return beginning("", limit);
    }

    @Override
    public List<TagCount> suggest(String prefix, int limit) {
        return beginning(Folding.key(prefix), limit);
    }

    private List<TagCount> beginning(String key, int limit) {
        if (limit < 1) {
            throw new InvalidInputException("limit", limit, "use 1 or more");
        }
        return storage.read(unit -> unit.tags().counts(key, limit));
    }

    @Override
    public int rename(String from, String to) {
        String key = Folding.key(from);
        String name = Tags.of(List.of(to)).get(0);
        String newKey = Folding.key(name);
        return change(key, tags -> {
            List<String> renamed = new ArrayList<>(tags);
            boolean there = !newKey.equals(key)
                    && tags.stream().anyMatch(tag -> Folding.key(tag).equals(newKey));
            if (there) {
                renamed.removeIf(tag -> Folding.key(tag).equals(key));
            } else {
                renamed.replaceAll(tag -> Folding.key(tag).equals(key) ? name : tag);
            }
            return Tags.of(renamed);
        });
    }

    @Override
    public int remove(String tag) {
        String key = Folding.key(tag);
        return change(
                key,
                tags -> tags.stream()
                        .filter(each -> !Folding.key(each).equals(key))
                        .toList());
    }

    /** Changes the tags of every asset that carries one of them, a batch in memory at a time; returns how many changed. */
    private int change(String key, UnaryOperator<List<String>> change) {
        return storage.write(unit -> {
            int changed = 0;
            List<AssetId> batch = unit.tags().carrying(key, Optional.empty(), BATCH);
            while (!batch.isEmpty()) {
                for (Asset asset : unit.assets().find(batch)) {
                    changed += change(asset, change, unit) ? 1 : 0;
                }
                batch = unit.tags().carrying(key, Optional.of(batch.get(batch.size() - 1)), BATCH);
            }
            return changed;
        });
    }

    private boolean change(Asset asset, UnaryOperator<List<String>> change, UnitOfWork unit) {
        List<String> tags = change.apply(asset.tags());
        Asset after = asset.toBuilder().content(asset.content().withTags(tags)).build();
        return changes.write(asset, after, unit).revision() > asset.revision();
    }
}
