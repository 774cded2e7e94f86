package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.NOON;
import static dev.filmwright.testkit.contract.Samples.content;
import static dev.filmwright.testkit.contract.Samples.prop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ConflictException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionLabel;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.VersionStore.Superseded;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link dev.filmwright.spi.storage.VersionStore} must do. */
public abstract class VersionStoreContract extends StorageFixture {
    /** For subclasses. */
    protected VersionStoreContract() {}

    @ParameterizedTest
    @MethodSource("dev.filmwright.testkit.contract.AssetStoreContract#profiles")
    void a_version_comes_back_as_it_was_put_in_even_if_its_images_are_gone(Profile profile) {
        Asset lamp = prop("Lamp");
        store(lamp);
        Superseded version = new Superseded(
                lamp.id(),
                new VersionLabel(new Version(1, 2, 3), "Brighter.\n\"Much\"", NOON),
                new AssetContent(
                        "Lämp",
                        "Old.",
                        List.of("ship", "Light"),
                        new TreeMap<>(Map.of("look.top", "red")),
                        profile,
                        List.of(new AssetImage(new MediaId("gone"), ImageSlot.ANGLE_SIDE, "left")),
                        new TreeMap<>(Map.of("paper", "ink"))));
        writes.versions().add(version);
        assertThat(reads.versions().find(lamp.id(), new Version(1, 2, 3))).contains(version);
        assertThat(reads.versions().find(lamp.id(), new Version(1, 2, 4))).isEmpty();
    }

    @Test
    void versions_come_newest_number_first_by_number_not_by_letter() {
        Asset lamp = prop("Lamp");
        Asset rope = prop("Rope");
        store(lamp, rope);
        for (String number : List.of("1.10.0", "1.2.0", "1.9.9", "10.0.0", "2.0.0")) {
            writes.versions().add(version(lamp, number));
        }
        writes.versions().add(version(rope, "1.0.0"));
        assertThat(reads.versions().of(lamp.id()))
                .extracting(version -> version.label().number().toString())
                .containsExactly("10.0.0", "2.0.0", "1.10.0", "1.9.9", "1.2.0");
    }

    @Test
    void a_number_is_given_once() {
        Asset lamp = prop("Lamp");
        store(lamp);
        writes.versions().add(version(lamp, "1.0.0"));
        assertThatThrownBy(() -> writes.versions().add(version(lamp, "1.0.0"))).isInstanceOf(ConflictException.class);
        assertThat(reads.versions().of(lamp.id())).hasSize(1);
    }

    @Test
    void nobody_has_no_version() {
        assertThatThrownBy(() -> writes.versions().add(version(prop("Nobody"), "1.0.0")))
                .isInstanceOf(NotFoundException.class);
        assertThat(reads.versions().of(prop("Nobody").id())).isEmpty();
    }

    @Test
    void versions_go_with_their_asset_and_do_not_come_back() {
        Asset lamp = prop("Lamp");
        store(lamp);
        writes.versions().add(version(lamp, "1.0.0"));
        writes.assets().delete(lamp.id());
        store(lamp);
        assertThat(reads.versions().of(lamp.id())).isEmpty();
    }

    private static Superseded version(Asset asset, String number) {
        return new Superseded(
                asset.id(), new VersionLabel(Version.parse(number), "", NOON), content(number, "", "tag"));
    }
}
