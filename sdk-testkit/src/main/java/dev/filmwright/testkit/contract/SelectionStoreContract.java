package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.FILM;
import static dev.filmwright.testkit.contract.Samples.OTHER_FILM;
import static dev.filmwright.testkit.contract.Samples.prop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.spi.storage.SelectionStore.Entry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.SelectionStore} must do. */
public abstract class SelectionStoreContract extends StorageFixture {
    /** For subclasses. */
    protected SelectionStoreContract() {}

    @Test
    void entries_come_back_in_order_and_new_ones_take_their_place() {
        Asset lamp = prop("Lamp");
        Asset rope = prop("Rope");
        store(lamp, rope);
        List<Entry> first = List.of(entry(rope), new Entry(lamp.id(), new TreeMap<>(Map.of("action", "bürns"))));
        writes.selections().put(FILM, first);
        writes.selections().put(OTHER_FILM, List.of(entry(lamp)));
        assertThat(reads.selections().of(FILM)).isEqualTo(first);
        writes.selections().put(FILM, List.of(entry(lamp), entry(rope), entry(lamp)));
        assertThat(reads.selections().of(FILM)).containsExactly(entry(lamp), entry(rope), entry(lamp));
        writes.selections().put(FILM, List.of());
        assertThat(reads.selections().of(FILM)).isEmpty();
        assertThat(reads.selections().of(OTHER_FILM)).containsExactly(entry(lamp));
    }

    @Test
    void entries_of_nobody_are_left_out() {
        Asset lamp = prop("Lamp");
        Asset rope = prop("Rope");
        store(lamp, rope);
        writes.selections().put(FILM, List.of(entry(rope), entry(prop("Nobody")), entry(lamp)));
        assertThat(reads.selections().of(FILM)).containsExactly(entry(rope), entry(lamp));
        writes.assets().delete(rope.id());
        assertThat(reads.selections().of(FILM)).containsExactly(entry(lamp));
        store(rope);
        assertThat(reads.selections().of(FILM)).containsExactly(entry(lamp));
    }

    private static Entry entry(Asset asset) {
        return new Entry(asset.id(), new TreeMap<>());
    }
}
