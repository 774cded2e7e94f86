package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetEdit;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.ImageRole;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.core.AssetsAndMedia;
import dev.filmwright.core.LibraryFixture;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImageSlotsTest extends LibraryFixture {
    private AssetId lamp;

    @BeforeEach
    void lamp() {
        lamp = prop("Lamp", "A red lamp.").id();
    }

    @Test
    void every_slot_holds_an_image_and_says_its_role() {
        int colour = 0;
        for (ImageSlot slot : ImageSlot.values()) {
            MediaId media = stored(++colour);
            Asset shown = edit(edit -> edit.addImage(media, slot));
            assertThat(shown.content().image(slot)).contains(AssetImage.of(media, slot));
        }
        assertThat(assets.get(lamp).images())
                .extracting(image -> image.slot().role())
                .containsOnly(ImageRole.values());
        assertThat(ImageSlot.characterSheet())
                .hasSize(8)
                .allMatch(slot -> slot.single() && slot.role() == ImageRole.CHARACTER_SHEET);
    }

    @Test
    void an_image_given_a_single_slot_makes_the_one_before_a_reference() {
        MediaId one = stored(1);
        MediaId two = stored(2);
        edit(edit -> edit.addImage(one, ImageSlot.HEADSHOT).imageLabel(one, "smiling"));

        Asset after = edit(edit -> edit.addImage(two, ImageSlot.HEADSHOT));

        assertThat(after.images())
                .containsExactly(
                        new AssetImage(one, ImageSlot.REFERENCE, "smiling"), AssetImage.of(two, ImageSlot.HEADSHOT));
    }

    @Test
    void a_slot_for_many_holds_many() {
        MediaId one = stored(1);
        MediaId two = stored(2);
        Asset after = edit(edit -> edit.addImage(one, ImageSlot.INSPIRATION).addImage(two, ImageSlot.INSPIRATION));
        assertThat(after.images()).extracting(AssetImage::slot).containsOnly(ImageSlot.INSPIRATION);
    }

    @Test
    void an_image_moves_between_slots_and_is_never_there_twice() {
        MediaId one = stored(1);
        MediaId two = stored(2);
        edit(edit -> edit.addImage(one, ImageSlot.PRIMARY).addImage(two, ImageSlot.REFERENCE));

        Asset swapped = edit(edit -> edit.imageSlot(two, ImageSlot.PRIMARY));
        Asset added = edit(edit -> edit.addImage(two, ImageSlot.ANGLE_SIDE));

        assertThat(swapped.images())
                .containsExactly(AssetImage.of(one, ImageSlot.REFERENCE), AssetImage.of(two, ImageSlot.PRIMARY));
        assertThat(swapped.content().primaryImage()).map(AssetImage::media).contains(two);
        assertThat(added.images())
                .containsExactly(AssetImage.of(one, ImageSlot.REFERENCE), AssetImage.of(two, ImageSlot.ANGLE_SIDE));
        assertThat(added.content().primaryImage()).map(AssetImage::media).contains(one);
    }

    @Test
    void order_and_labels_are_kept_as_they_were_set() {
        MediaId one = stored(1);
        MediaId two = stored(2);
        MediaId three = stored(3);
        edit(edit -> List.of(one, two, three).forEach(media -> edit.addImage(media, ImageSlot.REFERENCE)));

        edit(edit -> edit.imageAt(three, 0).imageAt(one, 99).imageLabel(two, " by night "));
        reopen();

        assertThat(assets.get(lamp).images())
                .containsExactly(
                        AssetImage.of(three, ImageSlot.REFERENCE),
                        new AssetImage(two, ImageSlot.REFERENCE, "by night"),
                        AssetImage.of(one, ImageSlot.REFERENCE));
    }

    @Test
    void a_picture_goes_straight_to_a_slot() {
        assets.addImage(lamp, ImageSlot.ANGLE_FRONT, Pictures.of(1), ImageOptions.ofDefaults());
        Asset after = assets.addImage(lamp, ImageSlot.ANGLE_FRONT, Pictures.of(200), ImageOptions.ofDefaults());
        assertThat(after.images())
                .extracting(AssetImage::slot)
                .containsExactly(ImageSlot.REFERENCE, ImageSlot.ANGLE_FRONT);
    }

    @Test
    void what_is_no_picture_changes_nothing_and_leaves_nothing() {
        Asset before = assets.get(lamp);
        assertThatThrownBy(() -> assets.addImage(
                        lamp,
                        ImageSlot.PRIMARY,
                        new ByteArrayInputStream("no picture".getBytes(StandardCharsets.UTF_8)),
                        ImageOptions.ofDefaults()))
                .isInstanceOf(MediaException.class);
        assertThat(assets.get(lamp)).isEqualTo(before);
        assertThat(library.media().check().files()).isZero();
    }

    @Test
    void an_image_taken_out_returns_the_asset_to_its_description_and_leaves_no_file() {
        MediaId media = stored(1);
        edit(edit -> edit.addImage(media, ImageSlot.PRIMARY));

        Asset bare = edit(edit -> edit.removeImage(media));

        assertThat(bare.images()).isEmpty();
        assertThat(bare.description()).isEqualTo("A red lamp.");
        assertThat(assets.search("red", AssetQuery.all()).assets()).containsExactly(bare);
        assertThat(library.media().find(media)).isEmpty();
        assertThat(library.media().check().files()).isZero();
        assertThat(library.media().check().clean()).isTrue();
        assertThat(edit(edit -> edit.removeImage(media))).isEqualTo(bare);
    }

    @Test
    void an_image_that_is_not_stored_in_this_library_is_refused_by_name() {
        Asset before = assets.get(lamp);
        MediaId elsewhere;
        try (AssetsAndMedia other = new AssetsAndMedia(folder.resolve("other"))) {
            elsewhere = other.media()
                    .storeImage(MediaOwner.asset("lamp"), Pictures.of(1), ImageOptions.ofDefaults())
                    .id();
        }
        for (MediaId unknown : List.of(new MediaId("nothing"), elsewhere)) {
            assertThatThrownBy(() -> edit(edit -> edit.name("Torch").addImage(unknown, ImageSlot.PRIMARY)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContainingAll(unknown.value(), "store it first");
            assertThatThrownBy(() -> assets.versions()
                            .create(
                                    lamp,
                                    before.revision(),
                                    VersionStep.PATCH,
                                    "",
                                    edit -> edit.addImage(unknown, ImageSlot.PRIMARY)))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(assets.get(lamp)).isEqualTo(before);
        assertThat(assets.versions().history(lamp)).hasSize(1);
    }

    @Test
    void an_image_the_asset_does_not_have_cannot_be_moved_or_named() {
        MediaId media = stored(1);
        List<Consumer<AssetEdit>> edits = List.of(
                edit -> edit.imageSlot(media, ImageSlot.PRIMARY),
                edit -> edit.imageLabel(media, "x"),
                edit -> edit.imageAt(media, 0));
        for (Consumer<AssetEdit> edit : edits) {
            assertThatThrownBy(() -> edit(edit))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContainingAll(media.value(), "add it first");
        }
    }

    @Test
    void a_place_before_the_first_and_a_label_without_end_are_refused() {
        MediaId media = stored(1);
        edit(edit -> edit.addImage(media, ImageSlot.PRIMARY));
        assertThatThrownBy(() -> edit(edit -> edit.imageAt(media, -1))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> edit(edit -> edit.imageLabel(media, "x".repeat(201))))
                .isInstanceOf(InvalidInputException.class);
    }

    private Asset edit(Consumer<AssetEdit> edit) {
        return assets.update(lamp, assets.get(lamp).revision(), edit);
    }

    private MediaId stored(int colour) {
        return library.media()
                .storeImage(MediaOwner.asset(lamp.value()), Pictures.of(colour * 13), ImageOptions.ofDefaults())
                .id();
    }
}
