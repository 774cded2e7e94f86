package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.Scope;
import dev.filmwright.core.LibraryFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class LightingPresetsTest extends LibraryFixture {
    @Test
    void a_new_library_has_the_eight() {
        assertThat(presets())
                .extracting(Asset::name)
                .containsExactly(
                        "Golden Hour Soft",
                        "Natural Window",
                        "Neon Night",
                        "Overcast Flat",
                        "Rembrandt",
                        "Ring Light",
                        "Studio High Key",
                        "Studio Low Key");
    }

    @Test
    void each_has_a_temperature_and_a_ratio_a_gaffer_would_believe() {
        assertThat(presets()).allSatisfy(preset -> {
            assertThat(preset.scope()).isEqualTo(Scope.GLOBAL);
            assertThat(preset.description()).isNotBlank();
            assertThat(preset.profile()).isInstanceOfSatisfying(Profile.Lighting.class, light -> {
                assertThat(light.kelvin().orElseThrow()).isBetween(2000, 10_000);
                assertThat(light.contrastRatio().orElseThrow()).isBetween(1.0, 32.0);
                assertThat(light.key()).isNotBlank();
                assertThat(light.direction()).isNotBlank();
            });
        });
    }

    @Test
    void they_are_seeded_once() {
        reopen();
        assertThat(presets()).hasSize(8);
    }

    @Test
    void one_that_was_deleted_does_not_come_back() {
        assets.delete(assets.find(Scope.GLOBAL, "ring-light").orElseThrow().id());
        reopen();
        assertThat(presets()).hasSize(7).extracting(Asset::name).doesNotContain("Ring Light");
    }

    private List<Asset> presets() {
        return assets.list(AssetQuery.builder().category(Category.LIGHTING).build())
                .assets();
    }
}
