package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.FILM;
import static dev.filmwright.testkit.contract.Samples.asset;
import static dev.filmwright.testkit.contract.Samples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.LibraryException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Scope;
import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.CategoryStore} must do. */
public abstract class CategoryStoreContract extends StorageFixture {
    private static final Category WEAPONS = new Category("weapons", "Weapons", false);
    private static final Category ANIMALS = new Category("animals", "Animals", false);

    /** For subclasses. */
    protected CategoryStoreContract() {}

    @Test
    void system_categories_come_first_as_they_came_and_the_others_by_name() {
        writes.categories().put(WEAPONS);
        writes.categories().put(ANIMALS);
        assertThat(reads.categories().all())
                .startsWith(Category.SYSTEM.toArray(Category[]::new))
                .endsWith(ANIMALS, WEAPONS)
                .hasSize(Category.SYSTEM.size() + 2);
    }

    @Test
    void a_category_can_be_renamed_and_stays_what_it_is() {
        writes.categories().put(WEAPONS);
        writes.categories().put(new Category("weapons", "Arms", true));
        writes.categories().put(new Category("props", "Things", false));
        assertThat(reads.categories().all())
                .contains(new Category("weapons", "Arms", false), new Category("props", "Things", true))
                .hasSize(Category.SYSTEM.size() + 1);
    }

    @Test
    void all_assets_of_a_category_count() {
        writes.categories().put(WEAPONS);
        Asset sword = asset(WEAPONS, Scope.GLOBAL, content("Sword", ""));
        store(
                sword,
                asset(WEAPONS, Scope.of(FILM), content("Bow", "")).toBuilder()
                        .sidelined(true)
                        .build());
        assertThat(reads.categories().count("weapons")).isEqualTo(2);
        assertThat(reads.categories().count("props")).isZero();
        assertThat(reads.categories().count("nowhere")).isZero();
        writes.assets().delete(sword.id());
        assertThat(reads.categories().count("weapons")).isEqualTo(1);
    }

    @Test
    void only_an_empty_category_is_removed() {
        writes.categories().put(WEAPONS);
        Asset sword = asset(WEAPONS, Scope.GLOBAL, content("Sword", ""));
        store(sword);
        assertThatThrownBy(() -> writes.categories().remove("weapons")).isInstanceOf(LibraryException.class);
        assertThat(reads.categories().all()).contains(WEAPONS);
        writes.assets().delete(sword.id());
        writes.categories().remove("weapons");
        writes.categories().remove("weapons");
        assertThat(reads.categories().all()).doesNotContain(WEAPONS);
    }
}
