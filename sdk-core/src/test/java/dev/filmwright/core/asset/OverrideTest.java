package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetEdit;
import dev.filmwright.asset.AssetEvent;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.core.LibraryFixture;
import dev.filmwright.media.ImageOptions;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OverrideTest extends LibraryFixture {
    private static final ProjectId FILM = new ProjectId("film");
    private static final ProjectId SERIES = new ProjectId("series");

    private static Profile.Talent look(String age, String hair) {
        return new Profile.Talent("wiry", age, "lean", hair, "", "", "coat", "");
    }

    private Asset mara() {
        return assets.create(AssetDraft.builder(Category.TALENT, "Mara")
                .description("A sailor.")
                .tag("crew")
                .attribute("ship", "Halcyon")
                .attribute("height", "1.70 m")
                .profile(look("40s", "black"))
                .build());
    }

    @Test
    void a_project_sees_its_own_values_and_which_they_are() {
        Asset mara = mara();

        Asset seen = assets.override(
                mara.id(),
                FILM,
                edit -> edit.name("Old Mara")
                        .addTag("ghost")
                        .attribute("ship", "Wreck")
                        .attribute("lamp", "green")
                        .profile(look("60s", "black")));

        assertThat(seen.name()).isEqualTo("Old Mara");
        assertThat(seen.tags()).containsExactly("crew", "ghost");
        assertThat(seen.attributes()).isEqualTo(Map.of("ship", "Wreck", "lamp", "green", "height", "1.70 m"));
        assertThat(seen.profile()).isEqualTo(look("60s", "black"));
        assertThat(seen.overridden())
                .containsExactly("attributes.lamp", "attributes.ship", "name", "profile.ageRange", "tags");
        assertThat(seen)
                .usingRecursiveComparison()
                .ignoringFields("content.name", "content.tags", "content.attributes", "content.profile", "overridden")
                .isEqualTo(mara);
        assertThat(assets.get(mara.id(), FILM)).isEqualTo(seen);
        assertThat(assets.get(mara.id(), SERIES)).isEqualTo(mara);
        assertThat(assets.get(mara.id())).isEqualTo(mara);
        reopen();
        assertThat(assets.get(mara.id(), FILM)).isEqualTo(seen);
    }

    @Test
    void what_is_not_overridden_follows_the_global_asset() {
        Asset mara = mara();
        assets.override(
                mara.id(), FILM, edit -> edit.profile(look("60s", "black")).attribute("lamp", "green"));

        assets.update(
                mara.id(),
                1,
                edit -> edit.description("A captain.")
                        .removeAttribute("height")
                        .attribute("lamp", "red")
                        .profile(look("50s", "grey")));

        Asset seen = assets.get(mara.id(), FILM);
        assertThat(seen.description()).isEqualTo("A captain.");
        assertThat(seen.attributes()).isEqualTo(Map.of("ship", "Halcyon", "lamp", "green"));
        assertThat(seen.profile()).isEqualTo(look("60s", "grey"));
        assertThat(seen.revision()).isEqualTo(2);
    }

    @Test
    void a_second_override_adds_to_the_first() {
        Asset mara = mara();
        assets.override(mara.id(), FILM, edit -> edit.name("Old Mara"));
        Asset seen = assets.override(mara.id(), FILM, edit -> edit.description("A ghost."));
        assertThat(seen.name()).isEqualTo("Old Mara");
        assertThat(seen.overridden()).containsExactly("description", "name");
    }

    @Test
    void an_override_taken_back_follows_the_global_asset_again() {
        Asset mara = mara();
        assets.override(mara.id(), FILM, edit -> edit.name("Old Mara").profile(look("60s", "white")));

        Asset seen = assets.inherit(mara.id(), FILM, "profile.hair");
        assertThat(seen.profile()).isEqualTo(look("60s", "black"));
        assertThat(seen.overridden()).containsExactly("name", "profile.ageRange");

        assets.inherit(mara.id(), FILM, "name");
        assertThat(assets.inherit(mara.id(), FILM, "profile.ageRange")).isEqualTo(mara);
        assertThat(assets.inherit(mara.id(), FILM, "never overridden")).isEqualTo(mara);
        assertThatThrownBy(() -> assets.inherit(new AssetId("nobody"), FILM, "name"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_project_may_take_back_an_attribute_it_added_but_not_one_of_the_global_asset() {
        Asset mara = mara();
        assets.override(mara.id(), FILM, edit -> edit.attribute("lamp", "green").attribute("ship", "Wreck"));

        assertThat(assets.override(mara.id(), FILM, edit -> edit.removeAttribute("lamp"))
                        .attributes())
                .isEqualTo(Map.of("ship", "Wreck", "height", "1.70 m"));
        for (String key : List.of("ship", "height")) {
            assertThatThrownBy(() -> assets.override(mara.id(), FILM, edit -> edit.removeAttribute(key)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("attributes." + key)
                    .hasMessageContaining("inherit");
        }
        assertThat(assets.get(mara.id(), FILM).overridden()).containsExactly("attributes.ship");
    }

    @Test
    void only_content_a_project_may_see_differently_is_overridden() {
        Asset mara = assets.addImage(mara().id(), Pictures.of(0xff0000), ImageOptions.ofDefaults());
        List<Consumer<AssetEdit>> refused = List.of(
                edit -> edit.slug("other"),
                edit -> edit.sidelined(true),
                edit -> edit.fragment("any", "a phrase"),
                edit -> edit.imageSlot(mara.images().get(0).media(), ImageSlot.HEADSHOT),
                edit -> edit.profile(new Profile.Environment("", "", "", List.of(), "")));
        for (Consumer<AssetEdit> edit : refused) {
            assertThatThrownBy(() -> assets.override(mara.id(), FILM, edit)).isInstanceOf(InvalidInputException.class);
        }
        assertThat(assets.get(mara.id(), FILM)).isEqualTo(mara);
    }

    @Test
    void only_global_assets_are_overridden_and_nobody_reads_another_project_s() {
        Asset local = assets.create(
                AssetDraft.builder(Category.PROPS, "Lamp").scope(Scope.of(FILM)).build());
        assertThatThrownBy(() -> assets.override(local.id(), FILM, edit -> edit.name("Torch")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("promote");
        assertThat(assets.get(local.id(), FILM)).isEqualTo(local);
        assertThatThrownBy(() -> assets.get(local.id(), SERIES)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> assets.get(new AssetId("nobody"), FILM)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> assets.override(new AssetId("nobody"), FILM, edit -> edit.name("x")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void lists_and_searches_for_a_project_show_what_it_sees() {
        Asset mara = mara();
        Asset local = assets.create(
                AssetDraft.builder(Category.TALENT, "Ben").scope(Scope.of(FILM)).build());
        Asset seen = assets.override(mara.id(), FILM, edit -> edit.description("A ghost."));

        AssetQuery here =
                AssetQuery.builder().category(Category.TALENT).visibleIn(FILM).build();
        assertThat(assets.list(here).assets()).containsExactly(local, seen);
        assertThat(assets.list(here).total()).isEqualTo(2);
        assertThat(assets.search("mara", here).assets()).containsExactly(seen);
        AssetQuery elsewhere =
                AssetQuery.builder().category(Category.TALENT).visibleIn(SERIES).build();
        assertThat(assets.list(elsewhere).assets()).containsExactly(mara);
        assertThat(assets.search("mara", elsewhere).assets()).containsExactly(mara);
        assertThat(assets.search("mara", AssetQuery.all()).assets()).containsExactly(mara);
    }

    @Test
    void listeners_hear_of_values_that_changed_and_of_nothing_else() throws InterruptedException {
        Asset mara = mara();
        Heard heard = new Heard();
        assets.subscribe(heard);
        assets.override(mara.id(), FILM, edit -> edit.name("Mara"));
        assets.inherit(mara.id(), FILM, "name");
        assets.override(mara.id(), FILM, edit -> edit.name("Old Mara"));
        assets.inherit(mara.id(), FILM, "name");
        assets.delete(mara.id());

        List<AssetEvent> events = heard.next(3);
        for (AssetEvent event : events.subList(0, 2)) {
            assertThat(event).isEqualTo(new AssetEvent.Overridden(event.when(), mara.id(), FILM));
        }
        assertThat(events.get(2)).isInstanceOf(AssetEvent.Deleted.class);
    }

    @Test
    void a_value_that_says_what_the_global_asset_says_now_stays_when_that_changes() {
        Asset mara = mara();
        assets.override(mara.id(), FILM, edit -> edit.name("Old Mara"));
        assertThat(assets.override(mara.id(), FILM, edit -> edit.name("Mara")).overridden())
                .containsExactly("name");
        assets.update(mara.id(), 1, edit -> edit.name("Captain Mara"));
        assertThat(assets.get(mara.id(), FILM).name()).isEqualTo("Mara");
    }
}
