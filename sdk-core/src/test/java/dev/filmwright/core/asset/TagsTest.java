package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetEvent;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.TagCount;
import dev.filmwright.core.LibraryFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TagsTest extends LibraryFixture {
    @BeforeEach
    void begin_with_an_empty_library() {
        assets.list(AssetQuery.all()).assets().forEach(preset -> assets.delete(preset.id()));
    }

    @Test
    void tags_are_counted_the_most_used_first() {
        prop("Lamp", "", "ship", "light");
        prop("Rope", "", "Ship");
        Asset oar = prop("Oar", "", "SHIP", "wood");
        assertThat(assets.tags().counts(10))
                .containsExactly(new TagCount("ship", 3), new TagCount("light", 1), new TagCount("wood", 1));
        assertThat(assets.tags().counts(1)).containsExactly(new TagCount("ship", 3));

        assets.delete(oar.id());
        assertThat(assets.tags().counts(10)).containsExactly(new TagCount("ship", 2), new TagCount("light", 1));
    }

    @Test
    void the_sidelined_and_every_project_s_are_counted_too() {
        assets.create(AssetDraft.builder(Category.PROPS, "Local")
                .scope(Scope.of(new ProjectId("film")))
                .tag("ship")
                .build());
        Asset lamp = prop("Lamp", "", "ship");
        assets.update(lamp.id(), 1, edit -> edit.sidelined(true));
        assertThat(assets.tags().counts(10)).containsExactly(new TagCount("ship", 2));
    }

    @Test
    void suggestions_begin_like_what_was_typed_whatever_case_and_accents() {
        prop("Sign", "", "Straße");
        prop("Kerb", "", "strasse");
        prop("Beach", "", "Strand");
        prop("Bar", "", "Bistro");
        for (String typed : List.of("stra", "STRA", "Stráß", "straße ")) {
            assertThat(assets.tags().suggest(typed, 10)).as(typed).contains(new TagCount("strasse", 2));
        }
        assertThat(assets.tags().suggest("str", 10))
                .containsExactly(new TagCount("strasse", 2), new TagCount("strand", 1));
        assertThat(assets.tags().suggest("str", 1)).containsExactly(new TagCount("strasse", 2));
        assertThat(assets.tags().suggest("", 10)).hasSize(3);
        assertThat(assets.tags().suggest("%", 10)).isEmpty();
        assertThatThrownBy(() -> assets.tags().suggest("s", 0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_tag_is_renamed_on_every_asset_that_carries_it() {
        Asset lamp = prop("Lamp", "", "sea", "light");
        Asset local = assets.create(AssetDraft.builder(Category.PROPS, "Local")
                .scope(Scope.of(new ProjectId("film")))
                .tag("SEA")
                .build());
        Asset rope = prop("Rope", "", "wood");

        assertThat(assets.tags().rename("Sea", " Ocean ")).isEqualTo(2);

        Asset after = assets.get(lamp.id());
        assertThat(after.tags()).containsExactly("light", "Ocean");
        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.updated()).isAfter(lamp.updated());
        assertThat(assets.get(local.id()).tags()).containsExactly("Ocean");
        assertThat(assets.get(rope.id())).isEqualTo(rope);
        assertThat(found("ocean")).containsExactlyInAnyOrder("Lamp", "Local");
        assertThat(found("sea")).isEmpty();
        assertThat(assets.tags().counts(10))
                .containsExactly(new TagCount("ocean", 2), new TagCount("light", 1), new TagCount("wood", 1));
        assertThat(assets.tags().rename("sea", "lake")).isZero();
    }

    private List<String> found(String tag) {
        return assets.list(AssetQuery.builder().allTags(List.of(tag)).build()).assets().stream()
                .map(Asset::name)
                .toList();
    }

    @Test
    void a_tag_renamed_to_another_that_is_there_becomes_one_with_it() {
        Asset both = prop("Lamp", "", "boat", "Ship", "light");
        Asset one = prop("Rope", "", "boat");
        assertThat(assets.tags().rename("boat", "ship")).isEqualTo(2);
        assertThat(assets.get(both.id()).tags()).containsExactly("light", "Ship");
        assertThat(assets.get(one.id()).tags()).containsExactly("ship");
        assertThat(assets.tags().counts(10)).containsExactly(new TagCount("ship", 2), new TagCount("light", 1));
    }

    @Test
    void only_the_spelling_may_change() {
        Asset lamp = prop("Lamp", "", "deja vu");
        Asset right = prop("Rope", "", "Déjà-vu");
        assertThat(assets.tags().rename("DEJA VU", "Déjà-vu")).isEqualTo(1);
        assertThat(assets.get(lamp.id()).tags()).containsExactly("Déjà-vu");
        assertThat(assets.get(right.id())).isEqualTo(right);
    }

    @Test
    void a_tag_is_taken_off_every_asset() {
        Asset lamp = prop("Lamp", "", "sea", "light");
        prop("Rope", "", "SEA");
        assertThat(assets.tags().remove("Sea")).isEqualTo(2);
        assertThat(assets.get(lamp.id()).tags()).containsExactly("light");
        assertThat(assets.get(lamp.id()).revision()).isEqualTo(2);
        assertThat(assets.tags().counts(10)).containsExactly(new TagCount("light", 1));
        assertThat(assets.tags().remove("sea")).isZero();
    }

    @Test
    void a_name_that_is_no_tag_is_refused_and_nothing_is_renamed() {
        Asset lamp = prop("Lamp", "", "sea");
        for (String name : List.of("", "  ", "x".repeat(101))) {
            assertThatThrownBy(() -> assets.tags().rename("sea", name))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("tag");
        }
        assertThat(assets.get(lamp.id())).isEqualTo(lamp);
    }

    @Test
    void more_assets_than_fit_a_batch_are_renamed_in_one_transaction_and_each_is_told_of() throws Exception {
        int count = 1_100;
        List<AssetDraft> drafts = Stream.iterate(1, i -> i + 1)
                .limit(count)
                .map(i -> AssetDraft.builder(Category.PROPS, "Prop " + i)
                        .tag("old")
                        .build())
                .toList();
        List<Asset> made = assets.createAll(drafts);
        Heard heard = new Heard();
        assets.subscribe(heard);

        assertThat(assets.tags().rename("old", "new")).isEqualTo(count);

        assertThat(assets.tags().counts(2)).containsExactly(new TagCount("new", count));
        List<AssetEvent> told = new ArrayList<>(heard.next(count));
        assertThat(told)
                .extracting(event -> ((AssetEvent.Updated) event).asset())
                .containsExactlyInAnyOrderElementsOf(
                        made.stream().map(Asset::id).toList());
    }
}
