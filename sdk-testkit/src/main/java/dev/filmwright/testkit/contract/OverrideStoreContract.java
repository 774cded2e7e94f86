package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.FILM;
import static dev.filmwright.testkit.contract.Samples.OTHER_FILM;
import static dev.filmwright.testkit.contract.Samples.prop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.FieldValue;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.OverrideStore} must do. */
public abstract class OverrideStoreContract extends StorageFixture {
    private static final SortedMap<String, FieldValue> FIELDS = new TreeMap<>(Map.of(
            "name", new FieldValue.Text("Lämp \"II\""),
            "tags", new FieldValue.Words(List.of("a", "b, c")),
            "none", new FieldValue.Words(List.of()),
            "profile.kelvin", new FieldValue.Quantity(OptionalDouble.of(5600)),
            "profile.aperture", new FieldValue.Quantity(OptionalDouble.of(1.8)),
            "profile.lensMm", new FieldValue.Quantity(OptionalDouble.empty())));

    /** For subclasses. */
    protected OverrideStoreContract() {}

    @Test
    void values_of_every_type_come_back_by_asset_and_field() {
        Asset lamp = prop("Lamp");
        Asset rope = prop("Rope");
        store(lamp, rope);
        writes.overrides().put(lamp.id(), FILM, FIELDS);
        List<AssetId> asked = List.of(rope.id(), lamp.id(), new AssetId("nobody"));
        assertThat(reads.overrides().of(FILM, asked)).isEqualTo(Map.of(lamp.id(), FIELDS));
        assertThat(reads.overrides().of(OTHER_FILM, asked)).isEmpty();
        assertThat(reads.overrides().of(FILM, List.of())).isEmpty();
    }

    @Test
    void new_values_take_the_place_of_all_old_ones_and_none_remove_them() {
        Asset lamp = prop("Lamp");
        store(lamp);
        SortedMap<String, FieldValue> other = new TreeMap<>(Map.of("description", new FieldValue.Text("tin")));
        writes.overrides().put(lamp.id(), FILM, FIELDS);
        writes.overrides().put(lamp.id(), FILM, other);
        assertThat(reads.overrides().of(FILM, List.of(lamp.id()))).isEqualTo(Map.of(lamp.id(), other));
        writes.overrides().put(lamp.id(), FILM, new TreeMap<>());
        assertThat(reads.overrides().of(FILM, List.of(lamp.id()))).isEmpty();
    }

    @Test
    void they_go_with_their_project_or_their_asset() {
        Asset lamp = prop("Lamp");
        Asset rope = prop("Rope");
        store(lamp, rope);
        List<AssetId> both = List.of(lamp.id(), rope.id());
        both.forEach(id -> {
            writes.overrides().put(id, FILM, FIELDS);
            writes.overrides().put(id, OTHER_FILM, FIELDS);
        });
        writes.overrides().removeAll(FILM);
        assertThat(reads.overrides().of(FILM, both)).isEmpty();
        writes.assets().delete(lamp.id());
        store(lamp);
        assertThat(reads.overrides().of(OTHER_FILM, both)).containsOnlyKeys(rope.id());
    }

    @Test
    void nothing_is_kept_for_nobody() {
        Asset nobody = prop("Nobody");
        writes.overrides().put(nobody.id(), FILM, FIELDS);
        store(nobody);
        assertThat(reads.overrides().of(FILM, List.of(nobody.id()))).isEmpty();
    }
}
