package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetEdit;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.FieldChange;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.ImagePair;
import dev.filmwright.asset.ImagePair.Change;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionComparison;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.core.LibraryFixture;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComparisonTest extends LibraryFixture {
    private AssetId mara;

    @BeforeEach
    void mara() {
        mara = assets.create(AssetDraft.builder(Category.TALENT, "Mara")
                        .tag("crew")
                        .attribute("height", "1.70 m")
                        .profile(new Profile.Talent("wiry", "40s", "", "", "", "", "", ""))
                        .build())
                .id();
    }

    @Test
    void only_the_fields_that_differ_are_named_with_their_values() {
        VersionComparison comparison = compared(edit -> edit.name("Mara Quint")
                .addTag("hero")
                .removeAttribute("height")
                .fragment("paper", "a woman like a knife")
                .profile(new Profile.Talent("wiry", "50s", "", "", "", "", "", "")));

        assertThat(comparison.same()).isFalse();
        assertThat(comparison.fields())
                .containsExactly(
                        new FieldChange("attributes.height", text("1.70 m"), Optional.empty()),
                        new FieldChange("fragments.paper", Optional.empty(), text("a woman like a knife")),
                        new FieldChange("name", text("Mara"), text("Mara Quint")),
                        new FieldChange("profile.ageRange", text("40s"), text("50s")),
                        new FieldChange(
                                "tags",
                                Optional.of(new FieldValue.Words(List.of("crew"))),
                                Optional.of(new FieldValue.Words(List.of("crew", "hero")))));
        assertThat(comparison.before().number()).isEqualTo(Version.FIRST);
        assertThat(comparison.after().latest()).isTrue();
    }

    @Test
    void a_version_is_the_same_as_itself_and_as_one_that_changed_nothing() {
        add(image(1), ImageSlot.PRIMARY);
        VersionComparison comparison = compared(edit -> {});
        assertThat(comparison.same()).isTrue();
        assertThat(comparison.images()).extracting(ImagePair::change).containsExactly(Change.SAME);
        assertThat(assets.versions().compare(mara, Version.FIRST, Version.FIRST).same())
                .isTrue();
    }

    @Test
    void images_of_a_single_slot_are_paired_by_slot_and_others_by_file() {
        MediaId face = image(1);
        MediaId wall = image(2);
        MediaId gone = image(3);
        MediaId newFace = image(4);
        add(face, ImageSlot.HEADSHOT);
        add(wall, ImageSlot.REFERENCE);
        add(gone, ImageSlot.INSPIRATION);

        VersionComparison comparison = compared(edit -> edit.removeImage(face)
                .removeImage(gone)
                .imageSlot(wall, ImageSlot.PRIMARY)
                .addImage(newFace, ImageSlot.HEADSHOT));

        assertThat(comparison.images())
                .containsExactly(
                        new ImagePair(at(wall, ImageSlot.REFERENCE), at(wall, ImageSlot.PRIMARY), Change.MOVED),
                        new ImagePair(at(face, ImageSlot.HEADSHOT), at(newFace, ImageSlot.HEADSHOT), Change.REPLACED),
                        new ImagePair(at(gone, ImageSlot.INSPIRATION), Optional.empty(), Change.REMOVED));
    }

    @Test
    void an_image_pushed_out_of_its_slot_is_new_where_it_went() {
        MediaId face = image(1);
        MediaId newFace = image(2);
        add(face, ImageSlot.HEADSHOT);

        VersionComparison comparison = compared(edit -> edit.addImage(newFace, ImageSlot.HEADSHOT));

        assertThat(comparison.images())
                .containsExactly(
                        new ImagePair(Optional.empty(), at(face, ImageSlot.REFERENCE), Change.ADDED),
                        new ImagePair(at(face, ImageSlot.HEADSHOT), at(newFace, ImageSlot.HEADSHOT), Change.REPLACED));
    }

    @Test
    void another_label_or_place_in_the_order_is_a_move() {
        MediaId one = image(1);
        MediaId two = image(2);
        add(one, ImageSlot.REFERENCE);
        add(two, ImageSlot.REFERENCE);

        assertThat(compared(edit -> edit.imageLabel(two, "the harbour")).images())
                .extracting(ImagePair::change)
                .containsExactly(Change.SAME, Change.MOVED);
        Version labelled = assets.get(mara).version();
        VersionComparison turned = compared(edit -> edit.imageAt(two, 0), labelled);
        assertThat(turned.same()).isFalse();
        assertThat(turned.images()).extracting(ImagePair::change).containsExactly(Change.MOVED, Change.MOVED);
    }

    @Test
    void an_image_put_before_others_leaves_them_the_same() {
        MediaId one = image(1);
        add(one, ImageSlot.REFERENCE);
        MediaId two = image(2);
        assertThat(compared(edit -> edit.addImage(two, ImageSlot.REFERENCE).imageAt(two, 0))
                        .images())
                .extracting(ImagePair::change)
                .containsExactly(Change.ADDED, Change.SAME);
    }

    private VersionComparison compared(Consumer<AssetEdit> edit) {
        return compared(edit, Version.FIRST);
    }

    private VersionComparison compared(Consumer<AssetEdit> edit, Version before) {
        Asset after = assets.versions().create(mara, assets.get(mara).revision(), VersionStep.PATCH, "", edit);
        return assets.versions().compare(mara, before, after.version());
    }

    private void add(MediaId media, ImageSlot slot) {
        assets.update(mara, assets.get(mara).revision(), edit -> edit.addImage(media, slot));
    }

    private MediaId image(int colour) {
        return library.media()
                .storeImage(MediaOwner.asset(mara.value()), Pictures.of(colour * 40), ImageOptions.ofDefaults())
                .id();
    }

    private static Optional<AssetImage> at(MediaId media, ImageSlot slot) {
        return Optional.of(AssetImage.of(media, slot));
    }

    private static Optional<FieldValue> text(String text) {
        return Optional.of(new FieldValue.Text(text));
    }
}
