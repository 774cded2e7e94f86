package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ConflictException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Scope;
import dev.filmwright.core.LibraryFixture;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaException;
import dev.filmwright.spi.storage.AssetUser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class AssetRemovalTest extends LibraryFixture {
    @Test
    void a_copy_shares_images_and_nothing_else() throws IOException {
        Asset lamp = assets.addImage(prop("Lamp", "Red.", "ship").id(), picture(0xff0000), ImageOptions.ofDefaults());

        Asset copy = assets.duplicate(lamp.id());

        assertThat(copy.name()).isEqualTo("Lamp (Copy)");
        assertThat(copy.slug()).isEqualTo("lamp-copy");
        assertThat(copy.id()).isNotEqualTo(lamp.id());
        assertThat(copy.revision()).isEqualTo(1);
        assertThat(copy.images()).isEqualTo(lamp.images());
        assertThat(assets.get(copy.id())).isEqualTo(copy);
        assertThat(assets.duplicate(lamp.id()).slug()).isEqualTo("lamp-copy-2");
    }

    @Test
    void the_copy_of_a_long_name_fits() {
        assertThat(assets.duplicate(prop("x".repeat(200)).id()).name())
                .hasSize(200)
                .endsWith(" (Copy)");
    }

    @Test
    void a_deleted_asset_is_gone_with_all_that_was_its_own() throws IOException {
        Asset lamp = assets.addImage(prop("Lamp", "Red.", "ship").id(), picture(0xff0000), ImageOptions.ofDefaults());

        assets.delete(lamp.id());

        assertThatThrownBy(() -> assets.get(lamp.id())).isInstanceOf(NotFoundException.class);
        assertThat(assets.find(Scope.GLOBAL, "lamp")).isEmpty();
        assertThat(assets.search("lamp", AssetQuery.all()).assets()).isEmpty();
        assertThat(library.media().find(lamp.images().get(0).media())).isEmpty();
        assertThat(library.media().check().files()).isZero();
        assertThatThrownBy(() -> assets.delete(lamp.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void shared_images_stay_until_the_last_asset_that_shows_them_goes() throws IOException {
        Asset lamp = assets.addImage(prop("Lamp").id(), picture(0xff0000), ImageOptions.ofDefaults());
        Asset copy = assets.duplicate(lamp.id());
        assets.delete(lamp.id());
        library.media().open(copy.images().get(0).media()).close();
        assets.delete(copy.id());
        assertThat(library.media().check().files()).isZero();
    }

    @Test
    void an_asset_in_use_is_kept_and_its_users_are_named() {
        Asset lamp = prop("Lamp");
        use(lamp, "s1", "production Harbour Lights, SC010_SH0020");
        use(lamp, "s2", "production Harbour Lights, SC010_SH0030");

        assertThat(assets.usersOf(lamp.id()))
                .containsExactly("production Harbour Lights, SC010_SH0020", "production Harbour Lights, SC010_SH0030");
        assertThatThrownBy(() -> assets.delete(lamp.id()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("SC010_SH0020")
                .hasMessageContaining("SC010_SH0030");
        assertThat(assets.get(lamp.id())).isEqualTo(lamp);
    }

    @Test
    void an_asset_nobody_uses_any_more_can_be_deleted() {
        Asset lamp = prop("Lamp");
        use(lamp, "s1", "a shot");
        library.storage().run(unit -> unit.assets().removeUser("shot", "s1"));
        assets.delete(lamp.id());
        assertThat(assets.find(Scope.GLOBAL, "lamp")).isEmpty();
    }

    @Test
    void an_asset_can_be_deleted_with_its_uses() {
        Asset lamp = prop("Lamp");
        use(lamp, "s1", "a shot");
        assets.deleteWithUses(lamp.id());
        assertThat(assets.find(Scope.GLOBAL, "lamp")).isEmpty();
    }

    @Test
    void a_use_counts_and_is_dated() {
        Asset lamp = prop("Lamp");
        library.storage().run(unit -> unit.assets().recordUse(List.of(lamp.id()), lamp.created()));
        library.storage().run(unit -> unit.assets().recordUse(List.of(lamp.id()), lamp.created()));
        Asset used = assets.get(lamp.id());
        assertThat(used.usageCount()).isEqualTo(2);
        assertThat(used.lastUsed()).contains(lamp.created());
        assertThat(used.revision()).isEqualTo(1);
    }

    @Test
    void the_first_image_is_the_primary_one_and_an_equal_one_is_not_added_twice() throws IOException {
        Asset lamp = prop("Lamp");
        Asset one = assets.addImage(lamp.id(), picture(0xff0000), ImageOptions.ofDefaults());
        Asset two = assets.addImage(lamp.id(), picture(0x00ff00), ImageOptions.ofDefaults());
        Asset again = assets.addImage(lamp.id(), picture(0xff0000), ImageOptions.ofDefaults());
        assertThat(two.images()).hasSize(2).startsWith(one.images().get(0));
        assertThat(again.images()).isEqualTo(two.images());
        assertThat(two.revision()).isEqualTo(3);
    }

    @Test
    void a_picture_for_no_asset_or_no_picture_for_an_asset_leaves_nothing() {
        Asset lamp = prop("Lamp");
        assertThatThrownBy(() -> assets.addImage(new AssetId("nobody"), picture(0xff0000), ImageOptions.ofDefaults()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        assets.addImage(lamp.id(), new ByteArrayInputStream(new byte[] {1}), ImageOptions.ofDefaults()))
                .isInstanceOf(MediaException.class);
        assertThat(assets.get(lamp.id())).isEqualTo(lamp);
        assertThat(library.media().check().files()).isZero();
    }

    private void use(Asset asset, String shot, String label) {
        library.storage().run(unit -> unit.assets().addUser(asset.id(), new AssetUser("shot", shot, label)));
    }

    private static InputStream picture(int colour) throws IOException {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 400; i++) {
            image.setRGB(i % 20, i / 20, colour);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
