package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetEvent;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.core.LibraryFixture;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.spi.storage.AssetUser;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What it means for an asset to be sidelined: hidden from active work, nothing lost. */
class SideliningTest extends LibraryFixture {
    private static final ProjectId FILM = new ProjectId("film");

    /** An asset with everything an asset can have. */
    private Asset mara() {
        Asset mara = assets.create(AssetDraft.builder(Category.TALENT, "Mara")
                .description("A sailor.")
                .tag("crew")
                .attribute("ship", "Halcyon")
                .profile(new Profile.Talent("wiry", "40s", "", "", "", "", "", ""))
                .build());
        library.storage().run(unit -> {
            unit.assets().addUser(mara.id(), new AssetUser("production", "film", "production Film"));
            unit.assets().recordUse(List.of(mara.id()), Instant.parse("2026-11-21T10:00:00Z"));
        });
        assets.override(mara.id(), FILM, edit -> edit.name("Old Mara"));
        return assets.addImage(mara.id(), Pictures.of(0x00ff00), ImageOptions.ofDefaults());
    }

    private Asset sidelined(Asset asset, boolean sidelined) {
        return assets.update(asset.id(), asset.revision(), edit -> edit.sidelined(sidelined));
    }

    @Test
    void it_is_hidden_from_lists_and_searches_unless_asked_for() {
        Asset mara = sidelined(mara(), true);
        AssetQuery.Builder talents = AssetQuery.builder().category(Category.TALENT);
        for (AssetQuery active : List.of(
                AssetQuery.all(),
                talents.build(),
                AssetQuery.builder().visibleIn(FILM).build(),
                AssetQuery.builder().allTags(List.of("crew")).build(),
                AssetQuery.builder().text("sailor").build())) {
            assertThat(assets.list(active).assets()).doesNotContain(mara).noneMatch(Asset::sidelined);
            for (String text : List.of("mara", "m", "crew", "sailor", "maara")) {
                assertThat(assets.search(text, active).assets()).noneMatch(Asset::sidelined);
            }
        }
        assertThat(assets.list(talents.build()).total()).isZero();
        assertThat(assets.list(talents.sidelined(true).build()).assets()).containsExactly(mara);
        assertThat(assets.search("sailor", talents.withSidelined().build()).assets())
                .containsExactly(mara);
    }

    @Test
    void whoever_knows_it_still_reads_all_of_it() {
        Asset before = mara();
        Asset sidelined = sidelined(before, true);
        assertThat(assets.get(before.id()))
                .usingRecursiveComparison()
                .ignoringFields("sidelined", "revision", "updated")
                .isEqualTo(before);
        assertThat(assets.find(before.scope(), "mara")).contains(sidelined);
        assertThat(assets.get(before.id(), FILM).name()).isEqualTo("Old Mara");
        assertThat(assets.usersOf(before.id())).containsExactly("production Film");
        assertThat(library.media().find(sidelined.images().get(0).media())).isPresent();
    }

    @Test
    void its_versions_are_read_and_made_and_generations_still_find_the_active_one() {
        Asset before = mara();
        Asset second = assets.versions()
                .create(
                        before.id(),
                        before.revision(),
                        VersionStep.MINOR,
                        "Limps.",
                        edit -> edit.description("A sailor who limps."));
        Asset sidelined = sidelined(second, true);
        assertThat(assets.versions().history(before.id())).hasSize(2);
        assertThat(assets.get(before.id(), Version.FIRST).description()).isEqualTo("A sailor.");
        assertThat(assets.active(before.id())).isEqualTo(sidelined);
        assertThat(assets.active(List.of(before.id()), FILM))
                .extracting(Asset::name, Asset::description)
                .containsExactly(tuple("Old Mara", "A sailor who limps."));
        Asset third =
                assets.versions().restore(before.id(), sidelined.revision(), Version.FIRST, VersionStep.PATCH, "");
        assertThat(third.sidelined()).isTrue();
    }

    @Test
    void it_may_be_changed_copied_and_used_while_it_is_sidelined() {
        Asset sidelined = sidelined(mara(), true);
        Asset renamed = assets.update(sidelined.id(), sidelined.revision(), edit -> edit.name("Mara Quint"));
        assertThat(renamed.sidelined()).isTrue();
        assertThat(assets.duplicate(renamed.id()).sidelined()).isTrue();
        assets.tags().rename("crew", "cast");
        library.storage()
                .run(unit -> unit.assets().recordUse(List.of(renamed.id()), Instant.parse("2026-11-21T11:00:00Z")));
        assertThat(assets.get(renamed.id()).usageCount()).isEqualTo(2);
        assertThat(assets.get(renamed.id()).tags()).containsExactly("cast");
    }

    @Test
    void restored_it_is_what_it_was_and_found_as_before() {
        Asset before = mara();
        Asset restored = sidelined(sidelined(before, true), false);
        assertThat(restored)
                .usingRecursiveComparison()
                .ignoringFields("revision", "updated")
                .isEqualTo(before);
        assertThat(assets.search("mara", AssetQuery.all()).assets()).containsExactly(restored);
        assertThat(assets.list(AssetQuery.builder().allTags(List.of("crew")).build())
                        .assets())
                .containsExactly(restored);
        assertThat(assets.get(before.id(), FILM).name()).isEqualTo("Old Mara");
    }

    @Test
    void listeners_hear_of_both() throws InterruptedException {
        Asset lamp = prop("Lamp");
        Heard heard = new Heard();
        assets.subscribe(heard);
        Asset sidelined = sidelined(lamp, true);
        Asset restored = sidelined(sidelined, false);
        assertThat(heard.next(2))
                .containsExactly(
                        new AssetEvent.Updated(sidelined.updated(), lamp.id(), 2, List.of("sidelined")),
                        new AssetEvent.Updated(restored.updated(), lamp.id(), 3, List.of("sidelined")));
    }
}
