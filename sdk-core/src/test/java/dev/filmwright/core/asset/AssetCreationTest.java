package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.Version;
import dev.filmwright.core.AssetsAndMedia;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetCreationTest {
    @TempDir
    Path folder;

    private AssetsAndMedia library;
    private AssetLibrary assets;

    @BeforeEach
    void open() {
        library = new AssetsAndMedia(folder);
        assets = library.assets();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void an_asset_is_got_as_it_was_created() {
        Asset created = assets.create(AssetDraft.builder(Category.TALENT, " Søren Kierkegård ")
                .description("A lanky philosopher.")
                .tag("hero")
                .tag("danish")
                .attribute("height", "1.85 m")
                .profile(new Profile.Talent("lanky", "30s", "slim", "wild hair", "cane", "ironic", "tailcoat", "soft"))
                .build());

        assertThat(created.name()).isEqualTo("Søren Kierkegård");
        assertThat(created.slug()).isEqualTo("soren-kierkegard");
        assertThat(created.version()).isEqualTo(Version.FIRST);
        assertThat(created.revision()).isEqualTo(1);
        assertThat(created.tags()).containsExactly("danish", "hero");
        assertThat(assets.get(created.id())).isEqualTo(created);
        assertThat(assets.find(Scope.GLOBAL, "soren-kierkegard")).contains(created);
    }

    @Test
    void every_shape_of_profile_comes_back_as_it_went() {
        List<AssetDraft> drafts = List.of(
                draft(Category.TALENT, new Profile.Talent("a", "b", "c", "d", "e", "f", "g", "h")),
                draft(Category.ENVIRONMENT, new Profile.Environment("quay", "dusk", "fog", List.of("pier"), "eerie")),
                draft(
                        Category.LIGHTING,
                        new Profile.Lighting(
                                "k", "f", "b", "hard", "left", OptionalInt.of(3200), OptionalDouble.of(4.5))),
                draft(Category.CAMERA, new Profile.Camera(OptionalInt.of(35), OptionalDouble.empty(), "low", "dolly")),
                draft(Category.STYLE, new Profile.Style(List.of("noir"), List.of("shadow"), List.of("#101010"))),
                draft(Category.PROPS, new Profile.None()));

        List<Asset> created = assets.createAll(drafts);

        assertThat(created)
                .allSatisfy(asset -> assertThat(assets.get(asset.id())).isEqualTo(asset))
                .extracting(Asset::profile)
                .containsExactlyElementsOf(
                        drafts.stream().map(AssetDraft::profile).toList());
    }

    @Test
    void creating_an_asset_creates_its_profile() {
        assertThat(assets.create(draft(Category.TALENT, new Profile.None())).profile())
                .isEqualTo(Profile.Talent.EMPTY);
        assertThat(assets.create(draft(Category.WARDROBE, new Profile.None())).profile())
                .isEqualTo(new Profile.None());
    }

    @Test
    void a_profile_of_another_shape_is_refused() {
        assertThatThrownBy(() -> assets.create(draft(Category.PROPS, Profile.Talent.EMPTY)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("free attributes");
        assertThatThrownBy(() -> assets.create(draft(Category.CAMERA, Profile.Talent.EMPTY)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Camera profile");
    }

    @Test
    void an_unknown_category_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> assets.create(draft(new Category("vehicles", "Vehicles", false), new Profile.None())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("talent, environment, props");
    }

    @Test
    void many_are_created_all_or_none() {
        long before = assets.list(AssetQuery.all()).total();
        assertThatThrownBy(() -> assets.createAll(List.of(
                        draft(Category.PROPS, new Profile.None()), draft(Category.PROPS, Profile.Talent.EMPTY))))
                .isInstanceOf(InvalidInputException.class);
        assertThat(assets.list(AssetQuery.all()).total()).isEqualTo(before);
    }

    @Test
    void a_tag_is_kept_once_whatever_its_case_and_accents() {
        Asset asset = assets.create(AssetDraft.builder(Category.PROPS, "Lantern")
                .tag(" Café ")
                .tag("cafe")
                .tag("night   watch")
                .build());
        assertThat(asset.tags()).containsExactly("Café", "night watch");
    }

    @Test
    void a_blank_tag_is_refused() {
        AssetDraft draft =
                AssetDraft.builder(Category.PROPS, "Lantern").tag(" ").build();
        assertThatThrownBy(() -> assets.create(draft)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void an_id_that_names_nothing_says_so() {
        assertThatThrownBy(() -> assets.get(new AssetId("nobody")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void a_slug_is_unique_in_its_scope_only() {
        AssetDraft global = AssetDraft.builder(Category.PROPS, "Red Lamp").build();
        AssetDraft local = AssetDraft.builder(Category.PROPS, "Red Lamp!")
                .scope(Scope.of(new ProjectId("p1")))
                .build();
        assertThat(assets.createAll(List.of(global, global, global, local)))
                .extracting(Asset::slug)
                .containsExactly("red-lamp", "red-lamp-2", "red-lamp-3", "red-lamp");
    }

    @Test
    void a_library_opened_again_has_what_it_had() {
        Asset created = assets.create(draft(Category.TALENT, new Profile.None()));
        library.close();
        library = new AssetsAndMedia(folder);
        assertThat(library.assets().get(created.id())).isEqualTo(created);
    }

    private static AssetDraft draft(Category category, Profile profile) {
        return AssetDraft.builder(category, "Thing").profile(profile).build();
    }
}
