package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ConflictException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import dev.filmwright.core.LibraryFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssetChangeTest extends LibraryFixture {
    @Test
    void what_is_not_said_stays() {
        Asset before = assets.create(AssetDraft.builder(Category.TALENT, "Mara")
                .description("A sailor.")
                .tag("crew")
                .attribute("height", "1.70 m")
                .profile(new Profile.Talent("wiry", "40s", "", "", "", "", "", ""))
                .build());

        Asset after = assets.update(before.id(), 1, edit -> edit.description("A captain."));

        assertThat(after.description()).isEqualTo("A captain.");
        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.updated()).isAfter(before.updated());
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("content.description", "revision", "updated")
                .isEqualTo(before);
        assertThat(assets.get(before.id())).isEqualTo(after);
    }

    @Test
    void everything_that_is_said_changes() {
        Asset before = assets.create(AssetDraft.builder(Category.TALENT, "Mara")
                .tag("crew")
                .attribute("height", "1.70 m")
                .build());

        Asset after = assets.update(
                before.id(),
                1,
                edit -> edit.name(" Mara Quint ")
                        .slug("Captain Mara")
                        .addTag("Hero")
                        .removeTag("CREW")
                        .attribute("ship", "Halcyon")
                        .removeAttribute("height")
                        .removeAttribute("never there")
                        .profile(new Profile.Talent("wiry", "40s", "", "", "", "", "", ""))
                        .sidelined(true));

        assertThat(after.name()).isEqualTo("Mara Quint");
        assertThat(after.slug()).isEqualTo("captain-mara");
        assertThat(after.tags()).containsExactly("Hero");
        assertThat(after.attributes()).containsOnlyKeys("ship");
        assertThat(after.sidelined()).isTrue();
        assertThat(after.profile())
                .isInstanceOfSatisfying(
                        Profile.Talent.class,
                        talent -> assertThat(talent.ageRange()).isEqualTo("40s"));
    }

    @Test
    void a_stale_change_is_refused_and_nothing_is_lost() {
        Asset lamp = prop("Lamp");
        assets.update(lamp.id(), 1, edit -> edit.name("Red Lamp"));
        assertThatThrownBy(() -> assets.update(lamp.id(), 1, edit -> edit.name("Blue Lamp")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("revision 2");
        assertThat(assets.get(lamp.id()).name()).isEqualTo("Red Lamp");
    }

    @Test
    void a_change_that_changes_nothing_counts_nothing() {
        Asset lamp = prop("Lamp");
        assertThat(assets.update(lamp.id(), 1, edit -> edit.name("Lamp"))).isEqualTo(lamp);
    }

    @Test
    void a_slug_that_is_taken_gets_a_number() {
        prop("Lamp");
        Asset torch = prop("Torch");
        assertThat(assets.update(torch.id(), 1, edit -> edit.slug("lamp")).slug())
                .isEqualTo("lamp-2");
        assertThat(assets.update(torch.id(), 2, edit -> edit.slug("lamp-2")).slug())
                .isEqualTo("lamp-2");
    }

    @Test
    void wrong_values_are_refused_before_anything_is_written() {
        Asset lamp = prop("Lamp");
        assertThatThrownBy(() -> assets.update(lamp.id(), 1, edit -> edit.name(" ")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> assets.update(lamp.id(), 1, edit -> edit.profile(Profile.Talent.EMPTY)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> assets.update(new AssetId("nobody"), 1, edit -> edit.name("x")))
                .isInstanceOf(NotFoundException.class);
        assertThat(assets.get(lamp.id())).isEqualTo(lamp);
    }

    @Test
    void an_edit_may_ask_the_library() {
        Asset lamp = prop("Lamp");
        Asset torch = prop("Torch");
        Asset after = assets.update(
                lamp.id(), 1, edit -> edit.name(assets.get(torch.id()).name() + " II"));
        assertThat(after.name()).isEqualTo("Torch II");
    }

    @Test
    void what_was_changed_is_found_by_its_new_words_only() {
        Asset lamp = prop("Lantern", "Brass and glass.", "ship");
        assets.update(
                lamp.id(),
                1,
                edit -> edit.name("Searchlight").description("Steel.").removeTag("ship"));
        for (String gone : List.of("lantern", "brass", "ship", "lantrn")) {
            assertThat(assets.search(gone, AssetQuery.all()).assets()).isEmpty();
        }
        for (String there : List.of("searchlight", "steel", "archli", "serchlight")) {
            assertThat(assets.search(there, AssetQuery.all()).assets())
                    .extracting(Asset::id)
                    .containsExactly(lamp.id());
        }
    }
}
