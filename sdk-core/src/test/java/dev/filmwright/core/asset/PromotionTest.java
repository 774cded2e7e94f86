package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ConflictException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetEvent;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.core.LibraryFixture;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.spi.storage.AssetUser;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromotionTest extends LibraryFixture {
    private static final ProjectId FILM = new ProjectId("film");
    private static final ProjectId SERIES = new ProjectId("series");

    private Asset local(String name) {
        return assets.create(AssetDraft.builder(Category.PROPS, name)
                .scope(Scope.of(FILM))
                .description("Made of brass.")
                .tag("ship")
                .build());
    }

    @Test
    void a_promoted_asset_is_the_same_asset_known_everywhere() {
        Asset local = assets.addImage(
                local("Lamp").id(),
                Pictures.of(0xff0000),
                ImageOptions.builder().provenance("model", "lamps/1").build());
        AssetUser user = new AssetUser("production", "film", "production Film");
        library.storage().run(unit -> unit.assets().addUser(local.id(), user));

        Asset global = assets.promote(local.id(), local.revision());

        assertThat(global.scope()).isEqualTo(Scope.GLOBAL);
        assertThat(global)
                .usingRecursiveComparison()
                .ignoringFields("scope", "revision", "updated")
                .isEqualTo(local);
        assertThat(global.images()).isNotEmpty().isEqualTo(local.images());
        assertThat(library.media().find(global.images().get(0).media())).isPresent();
        assertThat(assets.usersOf(global.id())).containsExactly("production Film");
        assertThat(assets.find(Scope.GLOBAL, "lamp")).contains(global);
        assertThat(assets.find(Scope.of(FILM), "lamp")).isEmpty();
        assertThat(assets.list(AssetQuery.builder()
                                .visibleIn(SERIES)
                                .text("brass")
                                .build())
                        .assets())
                .containsExactly(global);
        assertThat(assets.list(AssetQuery.builder().scope(Scope.of(FILM)).build())
                        .total())
                .isZero();
    }

    @Test
    void it_gets_another_slug_only_if_its_own_is_taken() {
        prop("Lamp");
        assertThat(assets.promote(local("Lamp").id(), 1).slug()).isEqualTo("lamp-2");
        assertThat(assets.promote(local("Rope").id(), 1).slug()).isEqualTo("rope");
    }

    @Test
    void listeners_hear_that_its_scope_changed() throws InterruptedException {
        prop("Lamp");
        Asset local = local("Lamp");
        Heard heard = new Heard();
        assets.subscribe(heard);
        Asset global = assets.promote(local.id(), 1);
        assertThat(heard.next())
                .isEqualTo(new AssetEvent.Updated(global.updated(), local.id(), 2, List.of("scope", "slug")));
    }

    @Test
    void what_is_global_stale_or_nowhere_is_not_promoted() {
        Asset lamp = prop("Lamp");
        Asset local = local("Rope");
        assertThatThrownBy(() -> assets.promote(lamp.id(), 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("global already");
        assertThatThrownBy(() -> assets.promote(local.id(), 7)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> assets.promote(new AssetId("nobody"), 1)).isInstanceOf(NotFoundException.class);
        assertThat(assets.get(local.id())).isEqualTo(local);
    }
}
