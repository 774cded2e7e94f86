package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.TagCount;
import dev.filmwright.spi.storage.TagStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** {@link TagStore} over the traits: a tag is one, with the set of the assets that carry it. */
final class SqliteTagStore implements TagStore {
    private static final String CARRYING =
            "SELECT a.id FROM json_each(?) k CROSS JOIN asset a ON a.pk = k.value ORDER BY a.pk";

    private final Statements sql;
    private final TraitIndex traits;

    SqliteTagStore(Handle handle) {
        this.sql = Statements.of(handle);
        this.traits = new TraitIndex(handle);
    }

    @Override
    public List<TagCount> counts(String prefix, int limit) {
        List<TagCount> counts = new ArrayList<>();
        for (Map.Entry<String, Long> tag : traits.sizes(Trait.Kind.TAG, prefix).entrySet()) {
            counts.add(new TagCount(tag.getKey(), tag.getValue()));
        }
        counts.sort(Comparator.comparing(TagCount::assets).reversed().thenComparing(TagCount::tag));
        return counts.size() <= limit ? counts : List.copyOf(counts.subList(0, limit));
    }

    @Override
    public List<AssetId> carrying(String key, Optional<AssetId> after, int limit) {
        long from = after.map(id -> sql.number("SELECT pk FROM asset WHERE id = ?", 0, id.value()))
                .orElse(0L);
        List<Long> pks = new ArrayList<>();
        traits.with(new Trait(Trait.Kind.TAG, key)).forEach(pk -> {
            if (pk > from && pks.size() < limit) {
                pks.add((long) pk);
            }
        });
        return sql.list(CARRYING, row -> new AssetId(row.getString(1)), JsonCells.numbers(pks));
    }
}
