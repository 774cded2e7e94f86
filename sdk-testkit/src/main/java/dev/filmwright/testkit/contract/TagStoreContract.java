package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.FILM;
import static dev.filmwright.testkit.contract.Samples.in;
import static dev.filmwright.testkit.contract.Samples.prop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.TagCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.TagStore} must do. */
public abstract class TagStoreContract extends StorageFixture {
    /** For subclasses. */
    protected TagStoreContract() {}

    @Test
    void tags_are_counted_folded_in_all_scopes_the_most_used_first() {
        store(
                prop("Lamp", "", "Ship", "Bücher"),
                prop("Rope", "", "ship", "SHIP").toBuilder().sidelined(true).build(),
                in(Scope.of(FILM), prop("Cup", "", "ship", "table", "🎬")));
        assertThat(reads.tags().counts("", 9))
                .containsExactly(
                        new TagCount("ship", 3),
                        new TagCount("bucher", 1),
                        new TagCount("table", 1),
                        new TagCount("🎬", 1));
        assertThat(reads.tags().counts("", 2)).hasSize(2);
        assertThat(reads.tags().counts("b", 9)).containsExactly(new TagCount("bucher", 1));
        assertThat(reads.tags().counts("%", 9)).isEmpty();
    }

    @Test
    void a_tag_that_nobody_carries_any_more_is_gone() {
        Asset lamp = prop("Lamp", "", "ship", "light");
        Asset rope = prop("Rope", "", "ship");
        store(lamp, rope);
        writes.assets()
                .update(lamp.toBuilder()
                        .content(lamp.content().withTags(List.of("ship")))
                        .build());
        writes.assets().delete(rope.id());
        assertThat(reads.tags().counts("", 9)).containsExactly(new TagCount("ship", 1));
    }

    @Test
    void a_walk_meets_every_asset_with_a_tag_once_also_while_those_met_change() {
        Asset lamp = prop("Lamp", "", "Ship");
        Asset rope = prop("Rope", "", "ship").toBuilder().sidelined(true).build();
        Asset cup = in(Scope.of(FILM), prop("Cup", "", "ship"));
        store(cup, lamp, rope, prop("Shipmate", "", "shipment"));
        List<AssetId> met = new ArrayList<>();
        List<AssetId> page = reads.tags().carrying("ship", Optional.empty(), 2);
        assertThat(page).hasSize(2);
        while (!page.isEmpty()) {
            met.addAll(page);
            AssetId last = page.get(page.size() - 1);
            storage.run(unit -> {
                Asset asset = unit.assets().find(last).orElseThrow();
                unit.assets()
                        .update(asset.toBuilder()
                                .content(asset.content().withTags(List.of("other")))
                                .build());
            });
            page = reads.tags().carrying("ship", Optional.of(last), 2);
        }
        assertThat(met).containsExactlyInAnyOrder(lamp.id(), rope.id(), cup.id());
        assertThat(reads.tags().carrying("nowhere", Optional.empty(), 2)).isEmpty();
    }
}
