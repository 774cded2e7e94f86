package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.NOON;
import static dev.filmwright.testkit.contract.Samples.prop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.spi.storage.AssetUser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.AssetStore} must know of who uses assets, and how often. */
public abstract class AssetUseContract extends StorageFixture {
    /** For subclasses. */
    protected AssetUseContract() {}

    @Test
    void each_asset_named_counts_one_use_and_nobody_is_passed_over() {
        Asset lamp = prop("Lamp");
        Asset rope = prop("Rope");
        store(lamp, rope);
        writes.assets().recordUse(List.of(lamp.id(), new AssetId("nobody"), lamp.id()), NOON);
        assertThat(stored(lamp.id()).usage()).isEqualTo(new Asset.Usage(1, Optional.of(NOON)));
        assertThat(stored(rope.id()).usage()).isEqualTo(Asset.Usage.NEVER);
        assertThat(stored(lamp.id()).revision()).as("a use is no change").isEqualTo(lamp.revision());
    }

    @Test
    void the_last_use_does_not_go_back() {
        Asset lamp = prop("Lamp");
        store(lamp);
        Instant later = NOON.plusSeconds(60);
        writes.assets().recordUse(List.of(lamp.id()), later);
        writes.assets().recordUse(List.of(lamp.id()), NOON);
        assertThat(stored(lamp.id()).usage()).isEqualTo(new Asset.Usage(2, Optional.of(later)));
    }

    @Test
    void users_come_by_kind_and_label_and_their_label_can_change() {
        Asset lamp = prop("Lamp");
        store(lamp);
        use(lamp, new AssetUser("shot", "2", "SC010_SH0010"));
        use(lamp, new AssetUser("shot", "1", "SC010_SH0020"));
        use(lamp, new AssetUser("production", "9", "Zebra"));
        use(lamp, new AssetUser("shot", "1", "SC010_SH0005"));
        assertThat(users(lamp, 9))
                .containsExactly(
                        new AssetUser("production", "9", "Zebra"),
                        new AssetUser("shot", "1", "SC010_SH0005"),
                        new AssetUser("shot", "2", "SC010_SH0010"));
        assertThat(users(lamp, 1)).hasSize(1);
    }

    @Test
    void a_user_is_forgotten_for_all_assets_at_once_and_with_its_asset() {
        Asset lamp = prop("Lamp");
        Asset rope = prop("Rope");
        store(lamp, rope);
        AssetUser shot = new AssetUser("shot", "1", "one");
        AssetUser other = new AssetUser("scene", "1", "another kind");
        use(lamp, shot);
        use(rope, shot);
        use(rope, other);
        writes.assets().removeUser("shot", "1");
        assertThat(users(lamp, 9)).isEmpty();
        assertThat(users(rope, 9)).containsExactly(other);
        writes.assets().delete(rope.id());
        store(rope);
        assertThat(users(rope, 9)).isEmpty();
    }

    @Test
    void using_nobody_is_no_error() {
        use(prop("Never stored"), new AssetUser("shot", "1", "one"));
        assertThat(users(prop("Never stored"), 9)).isEmpty();
        writes.assets().removeUser("shot", "1");
    }

    private void use(Asset asset, AssetUser user) {
        writes.assets().addUser(asset.id(), user);
    }

    private List<AssetUser> users(Asset asset, int limit) {
        return reads.assets().users(asset.id(), limit);
    }
}
