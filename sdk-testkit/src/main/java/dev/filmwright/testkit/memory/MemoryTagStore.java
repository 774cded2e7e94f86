package dev.filmwright.testkit.memory;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.TagCount;
import dev.filmwright.spi.storage.TagStore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@link TagStore} in memory. */
final class MemoryTagStore implements TagStore {
    private static final Comparator<TagCount> MOST_USED =
            Comparator.comparingLong(TagCount::assets).reversed().thenComparing(TagCount::tag, Texts.ORDER);

    private final State state;

    MemoryTagStore(State state) {
        this.state = state;
    }

    @Override
    public List<TagCount> counts(String prefix, int limit) {
        Map<String, Long> counts = state.assets.all().stream()
                .flatMap(row -> row.tagKeys().stream())
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new TagCount(entry.getKey(), entry.getValue()))
                .sorted(MOST_USED)
                .limit(limit)
                .toList();
    }

    @Override
    public List<AssetId> carrying(String key, Optional<AssetId> after, int limit) {
        return state.assets.all().stream()
                .filter(row -> row.tagKeys().contains(key))
                .map(row -> row.asset().id())
                .filter(id -> after.map(last -> last.compareTo(id) < 0).orElse(true))
                .sorted()
                .limit(limit)
                .toList();
    }
}
