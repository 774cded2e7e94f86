package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ConflictException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.Category;
import dev.filmwright.core.LibraryFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CategoriesTest extends LibraryFixture {
    @Test
    void a_new_library_has_the_system_categories_in_order() {
        assertThat(assets.categories()).containsExactlyElementsOf(Category.SYSTEM);
    }

    @Test
    void a_users_category_comes_after_them_and_holds_assets() {
        Category vehicles = assets.addCategory("Véhicules");
        assertThat(vehicles).isEqualTo(new Category("vehicules", "Véhicules", false));
        assertThat(assets.categories()).endsWith(vehicles).hasSize(9);
        Asset boat = assets.create(AssetDraft.builder(vehicles, "Boat").build());
        assertThat(boat.category()).isEqualTo("vehicules");
    }

    @Test
    void a_category_keeps_its_key_when_it_is_renamed() {
        assets.addCategory("Vehicles");
        assertThat(assets.renameCategory("vehicles", "Cars and Boats"))
                .isEqualTo(new Category("vehicles", "Cars and Boats", false));
        reopen();
        assertThat(assets.categories()).contains(new Category("vehicles", "Cars and Boats", false));
    }

    @Test
    void an_empty_category_can_be_removed_and_a_full_one_cannot() {
        Category vehicles = assets.addCategory("Vehicles");
        Asset boat = assets.create(AssetDraft.builder(vehicles, "Boat").build());
        assertThatThrownBy(() -> assets.removeCategory("vehicles"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("1 asset");
        assets.delete(boat.id());
        assets.removeCategory("vehicles");
        assertThat(assets.categories()).containsExactlyElementsOf(Category.SYSTEM);
    }

    @Test
    void system_categories_are_protected() {
        for (Category category : Category.SYSTEM) {
            assertThatThrownBy(() -> assets.renameCategory(category.key(), "Mine"))
                    .isInstanceOf(ConflictException.class);
            assertThatThrownBy(() -> assets.removeCategory(category.key())).isInstanceOf(ConflictException.class);
        }
        assertThat(assets.categories()).containsExactlyElementsOf(Category.SYSTEM);
    }

    @Test
    void a_key_is_taken_once() {
        assertThatThrownBy(() -> assets.addCategory("TALENT"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("talent");
    }

    @Test
    void a_category_that_is_not_there_says_so() {
        assertThatThrownBy(() -> assets.renameCategory("nothing", "Something")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> assets.removeCategory("nothing")).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "🎬", "---", "日本"})
    void a_name_that_makes_no_key_is_refused(String name) {
        assertThatThrownBy(() -> assets.addCategory(name)).isInstanceOf(InvalidInputException.class);
    }
}
