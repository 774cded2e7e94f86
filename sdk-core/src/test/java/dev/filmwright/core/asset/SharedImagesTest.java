package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetEdit;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.core.LibraryFixture;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.spi.storage.StoredProduction;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A media file stays while anything shows it: any version of any asset, or the production it belongs to. */
class SharedImagesTest extends LibraryFixture {
    private AssetId lamp;
    private MediaId image;

    @BeforeEach
    void lamp() {
        lamp = prop("Lamp").id();
        image = assets.addImage(lamp, Pictures.of(1), ImageOptions.ofDefaults())
                .images()
                .get(0)
                .media();
    }

    @Test
    void an_image_that_an_older_version_shows_stays_when_the_latest_drops_it() {
        assets.versions().create(lamp, revision(lamp), VersionStep.PATCH, "", edit -> edit.removeImage(image));

        assertThat(assets.get(lamp).images()).isEmpty();
        assertStays();
        Asset restored =
                assets.versions().restore(lamp, revision(lamp), Version.FIRST, VersionStep.PATCH, "with image");
        assertThat(restored.images()).containsExactly(AssetImage.of(image, ImageSlot.PRIMARY));
        edit(lamp, edit -> edit.removeImage(image));
        assertStays();
    }

    @Test
    void an_image_that_only_the_latest_version_shows_goes_with_it() {
        assets.versions().create(lamp, revision(lamp), VersionStep.PATCH, "", edit -> {});
        MediaId late = assets.addImage(lamp, ImageSlot.EXAMPLE, Pictures.of(99), ImageOptions.ofDefaults())
                .content()
                .image(ImageSlot.EXAMPLE)
                .orElseThrow()
                .media();

        edit(lamp, edit -> edit.removeImage(late).removeImage(image));

        assertThat(library.media().find(late)).isEmpty();
        assertStays();
    }

    @Test
    void versions_share_images_and_copy_none() {
        for (int i = 0; i < 5; i++) {
            assets.versions().create(lamp, revision(lamp), VersionStep.PATCH, "", edit -> {});
        }
        assertThat(library.media().of(MediaOwner.asset(lamp.value()))).hasSize(1);
    }

    @Test
    void a_copy_shows_the_same_images_says_the_same_and_starts_a_history_of_its_own() {
        assets.versions()
                .create(
                        lamp,
                        revision(lamp),
                        VersionStep.MAJOR,
                        "new",
                        edit -> edit.imageLabel(image, "by night").fragment("paper", "a lamp like the moon"));
        Asset original = assets.get(lamp);

        Asset copy = assets.duplicate(lamp);

        assertThat(copy.content()).isEqualTo(original.content().withName("Lamp (Copy)"));
        assertThat(copy.version()).isEqualTo(Version.FIRST);
        assertThat(copy.active()).isEqualTo(Version.FIRST);
        assertThat(assets.versions().history(copy.id())).hasSize(1);
        assertThat(assets.get(copy.id())).isEqualTo(copy);
        assertThat(assets.get(lamp)).isEqualTo(original);
    }

    @Test
    void an_image_may_be_another_assets_and_stays_while_one_of_them_shows_it() {
        AssetId torch = prop("Torch").id();
        edit(torch, edit -> edit.addImage(image, ImageSlot.INSPIRATION));

        edit(lamp, edit -> edit.removeImage(image));
        assertStays();
        assets.delete(lamp);
        assertStays();
        edit(torch, edit -> edit.removeImage(image));
        assertGone();
    }

    @Test
    void a_deleted_asset_takes_the_images_of_all_its_versions_along() {
        assets.versions().create(lamp, revision(lamp), VersionStep.PATCH, "", edit -> edit.removeImage(image));
        assets.addImage(lamp, Pictures.of(99), ImageOptions.ofDefaults());

        assets.delete(lamp);

        assertGone();
    }

    @Test
    void a_deleted_asset_leaves_the_images_that_an_older_version_of_another_shows() {
        AssetId torch = assets.duplicate(lamp).id();
        assets.versions().create(torch, revision(torch), VersionStep.PATCH, "", edit -> edit.removeImage(image));

        assets.delete(lamp);
        assertStays();
        assets.delete(torch);
        assertGone();
    }

    @Test
    void a_production_keeps_its_pictures_when_an_asset_stops_showing_them() {
        ProjectId film = new ProjectId("film");
        library.storage()
                .run(unit -> unit.productions()
                        .insert(new StoredProduction(
                                film,
                                "Film",
                                ProductionSettings.ofDefaults(),
                                "INT. KITCHEN",
                                assets.get(lamp).created())));
        MediaId board = library.media()
                .storeImage(MediaOwner.production(film.value()), Pictures.of(50), ImageOptions.ofDefaults())
                .id();
        edit(lamp, edit -> edit.addImage(board, ImageSlot.EXAMPLE));

        edit(lamp, edit -> edit.removeImage(board));
        assertThat(library.media().find(board)).isPresent();

        edit(lamp, edit -> edit.addImage(board, ImageSlot.EXAMPLE));
        library.storage().run(unit -> unit.productions().delete(film));
        edit(lamp, edit -> edit.removeImage(board));
        assertThat(library.media().find(board))
                .as("nobody's once the production is gone")
                .isEmpty();
    }

    private void assertStays() {
        assertThat(library.media().find(image)).isPresent();
        assertThat(library.media().check().clean()).isTrue();
    }

    private void assertGone() {
        assertThat(library.media().find(image)).isEmpty();
        assertThat(library.media().check().files()).isZero();
    }

    private long revision(AssetId id) {
        return assets.get(id).revision();
    }

    private void edit(AssetId id, Consumer<AssetEdit> edit) {
        assets.update(id, revision(id), edit);
    }
}
