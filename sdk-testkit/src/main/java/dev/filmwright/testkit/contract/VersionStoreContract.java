package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.NOON;
import static dev.filmwright.testkit.contract.Samples.content;
import static dev.filmwright.testkit.contract.Samples.picture;
import static dev.filmwright.testkit.contract.Samples.prop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ConflictException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionLabel;
import dev.filmwright.media.MediaFile;
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
    void a_version_comes_back_as_it_was_put_in(Profile profile) {
        Asset lamp = prop("Lamp");
        MediaFile side = picture();
        store(lamp);
        store(side);
        Superseded version = new Superseded(
                lamp.id(),
                new VersionLabel(new Version(1, 2, 3), "Brighter.\n\"Much\"", NOON),
                new AssetContent(
                        "Lämp",
                        "Old.",
                        List.of("ship", "Light"),
                        new TreeMap<>(Map.of("look.top", "red")),
                        profile,
                        List.of(new AssetImage(side.id(), ImageSlot.ANGLE_SIDE, "left")),
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
    void an_image_without_a_file_in_the_index_or_shown_twice_is_refused() {
        Asset lamp = prop("Lamp");
        MediaFile side = picture();
        store(lamp);
        store(side);
        AssetImage once = AssetImage.of(side.id(), ImageSlot.ANGLE_SIDE);
        AssetImage gone = AssetImage.of(new MediaId("gone"), ImageSlot.PRIMARY);
        for (List<AssetImage> images : List.of(List.of(gone), List.of(once, once))) {
            Superseded version = new Superseded(
                    lamp.id(),
                    new VersionLabel(Version.FIRST, "", NOON),
                    lamp.content().withImages(images));
            assertThatThrownBy(() -> writes.versions().add(version)).isInstanceOf(InvalidInputException.class);
        }
        assertThat(reads.versions().of(lamp.id())).isEmpty();
    }

    @Test
    void versions_of_several_assets_are_found_at_once() {
        Asset lamp = prop("Lamp");
        Asset rope = prop("Rope");
        store(lamp, rope);
        writes.versions().add(version(lamp, "1.0.0"));
        writes.versions().add(version(lamp, "1.0.1"));
        writes.versions().add(version(rope, "1.0.0"));
        assertThat(reads.versions()
                        .find(Map.of(
                                lamp.id(),
                                new Version(1, 0, 1),
                                rope.id(),
                                new Version(3, 0, 0),
                                new AssetId("nobody"),
                                Version.FIRST)))
                .containsExactly(version(lamp, "1.0.1"));
        assertThat(reads.versions().find(Map.of())).isEmpty();
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
