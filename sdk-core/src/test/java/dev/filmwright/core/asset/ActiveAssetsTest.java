package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.core.LibraryFixture;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ActiveAssetsTest extends LibraryFixture {
    private static final ProjectId FILM = new ProjectId("film");
    private static final ProjectId OTHER = new ProjectId("other");

    @Test
    void each_comes_in_its_active_version_in_the_order_asked_for() {
        Asset lamp = prop("Lamp", "Red.");
        Asset torch = prop("Torch", "Iron.");
        Asset candle = prop("Candle");
        assets.versions().create(lamp.id(), 1, VersionStep.PATCH, "", edit -> edit.description("Blue."));
        assets.versions().activate(lamp.id(), Version.FIRST);
        assets.versions().create(torch.id(), 1, VersionStep.PATCH, "", edit -> edit.description("Brass."));

        List<Asset> active = assets.active(List.of(torch.id(), new AssetId("nobody"), lamp.id(), candle.id()), FILM);

        assertThat(active)
                .containsExactly(assets.active(torch.id()), assets.active(lamp.id()), assets.active(candle.id()));
        assertThat(active).extracting(Asset::description).containsExactly("Brass.", "Red.", "");
        assertThat(active).extracting(asset -> asset.version().toString()).containsExactly("1.0.1", "1.0.0", "1.0.0");
    }

    @Test
    void a_projects_own_values_lie_over_the_active_version_of_a_global_asset() {
        Asset lamp = prop("Lamp", "Red.");
        assets.versions().create(lamp.id(), 1, VersionStep.PATCH, "", edit -> edit.name("Torch"));
        assets.versions().activate(lamp.id(), Version.FIRST);
        library.storage()
                .run(unit -> unit.overrides()
                        .put(
                                lamp.id(),
                                FILM,
                                new TreeMap<>(Map.of("description", new FieldValue.Text("Red, and rusty.")))));

        assertThat(assets.active(List.of(lamp.id()), FILM)).singleElement().satisfies(seen -> {
            assertThat(seen.name()).isEqualTo("Lamp");
            assertThat(seen.description()).isEqualTo("Red, and rusty.");
            assertThat(seen.overridden()).containsExactly("description");
        });
        assertThat(assets.active(List.of(lamp.id()), OTHER)).containsExactly(assets.active(lamp.id()));
    }

    @Test
    void another_projects_assets_are_left_out() {
        Asset own = assets.create(
                AssetDraft.builder(Category.PROPS, "Cup").scope(Scope.of(FILM)).build());
        assertThat(assets.active(List.of(own.id()), FILM)).containsExactly(own);
        assertThat(assets.active(List.of(own.id()), OTHER)).isEmpty();
        assertThat(assets.active(List.of(), FILM)).isEmpty();
    }
}
