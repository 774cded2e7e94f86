package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.core.LibraryFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetSearchTest extends LibraryFixture {
    @Test
    void a_name_comes_before_a_tag_and_a_tag_before_a_description() {
        prop("Rope", "harbour harbour harbour: the harbour's own harbour rope");
        prop("Chain", "", "harbour");
        prop("Harbour Crane");
        prop("Old Harbour");
        assertThat(search("harbour")).containsExactly("Harbour Crane", "Old Harbour", "Chain", "Rope");
    }

    @ParameterizedTest
    @CsvSource({
        "soren, Søren Ødegård",
        "SØREN, Søren Ødegård",
        "odegard, Søren Ødegård",
        "lukasz, Łukasz",
        "dorde, Đorđe",
        "strasse, Straße",
        "straße, Straße",
        "oeuvre, Œuvre",
        "muller, Jürgen Müller",
        "MÜLLER, Jürgen Müller",
        "obrien, Conan O’Brien",
        "o'brien, Conan O’Brien",
        "film, ﬁlm can",
        "captain, Captain’s Coat"
    })
    void accents_and_case_do_not_matter(String text, String name) {
        prop(name);
        assertThat(search(text)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m", "ma", "mar", "garet", "holl", "margaret hol", "hollow margaret", "lloway"})
    void a_part_of_a_name_is_enough(String text) {
        prop("Margaret Holloway");
        assertThat(search(text)).contains("Margaret Holloway");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "margret",
                "maragret",
                "margarett",
                "nargaret",
                "margareh",
                "magraret holloway",
                "margaret holoway",
                "Mārgret"
            })
    void one_typo_in_a_name_is_forgiven(String text) {
        prop("Margaret Holloway");
        assertThat(search(text)).containsExactly("Margaret Holloway");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mrgret", "xxrgaret", "margaret smith", "holloway margaret jones"})
    void two_typos_and_other_words_are_not(String text) {
        prop("Margaret Holloway");
        assertThat(search(text)).isEmpty();
    }

    @Test
    void a_typo_is_not_looked_for_where_a_name_fits() {
        prop("Mary");
        prop("Marc");
        assertThat(search("mary")).containsExactly("Mary");
    }

    @Test
    void words_may_be_spread_over_name_tags_and_description() {
        prop("Crane", "Rusty, from the harbour.", "heavy");
        assertThat(search("crane rusty heavy")).containsExactly("Crane");
    }

    @Test
    void a_part_of_a_tag_is_found_but_not_across_two_tags() {
        prop("Crane", "", "heavy", "load");
        assertThat(search("eav")).containsExactly("Crane");
        assertThat(search("yload")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"", "'", "''", "*", "(", ")", "a AND", "NOT", "OR OR", "NEAR(", "name:", "{name}", "-x", "^", "%",
                "_", "a\"b", "\\", "🎬", "\u0000", "\uD800", "SELECT", ";--", "…", "٣", "日本語", "a*b*c"
            })
    void odd_input_is_never_an_error(String text) {
        prop("Lamp");
        assertThat(search(text)).doesNotContain("Lamp");
        assertThat(assets.list(AssetQuery.builder().text(text).build()).assets())
                .extracting(Asset::name)
                .doesNotContain("Lamp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
    void a_blank_text_finds_nothing(String text) {
        assertThat(search(text)).isEmpty();
    }

    @Test
    void a_name_of_signs_only_is_found_by_them() {
        prop("🎬 🎬");
        assertThat(search("🎬")).containsExactly("🎬 🎬");
    }

    @Test
    void a_very_long_text_is_no_error() {
        assertThat(search("word ".repeat(10_000))).isEmpty();
        assertThat(search("x".repeat(100_000))).isEmpty();
    }

    @Test
    void filters_hold_and_the_limit_too() {
        ProjectId film = new ProjectId("film");
        prop("Lamp One", "", "ship");
        prop("Lamp Two");
        assets.create(AssetDraft.builder(Category.WARDROBE, "Lamp Shade Hat").build());
        assets.create(AssetDraft.builder(Category.PROPS, "Lamp Three")
                .scope(Scope.of(film))
                .build());
        assertThat(found("lamp", AssetQuery.builder().category(Category.PROPS)))
                .containsExactly("Lamp One", "Lamp Three", "Lamp Two");
        assertThat(found("lamp", AssetQuery.builder().scope(Scope.GLOBAL)))
                .containsExactly("Lamp One", "Lamp Shade Hat", "Lamp Two");
        assertThat(found("lamp", AssetQuery.builder().scope(Scope.of(film)))).containsExactly("Lamp Three");
        assertThat(found("lamp", AssetQuery.builder().allTags(List.of("ship")))).containsExactly("Lamp One");
        assertThat(found("lamp", AssetQuery.builder().limit(2))).containsExactly("Lamp One", "Lamp Shade Hat");
    }

    private List<String> search(String text) {
        return found(text, AssetQuery.builder());
    }

    private List<String> found(String text, AssetQuery.Builder within) {
        return assets.search(text, within.build()).assets().stream()
                .map(Asset::name)
                .toList();
    }
}
