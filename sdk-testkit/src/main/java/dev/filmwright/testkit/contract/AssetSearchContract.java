package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.FILM;
import static dev.filmwright.testkit.contract.Samples.OTHER_FILM;
import static dev.filmwright.testkit.contract.Samples.asset;
import static dev.filmwright.testkit.contract.Samples.content;
import static dev.filmwright.testkit.contract.Samples.in;
import static dev.filmwright.testkit.contract.Samples.prop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link dev.filmwright.spi.storage.AssetStore#search} must find, and in which order. */
public abstract class AssetSearchContract extends StorageFixture {
    /** For subclasses. */
    protected AssetSearchContract() {}

    @Test
    void the_best_comes_first() {
        store(
                prop("Rope", "harbour harbour harbour: the harbour's own harbour rope"),
                prop("Chain", "", "harbour"),
                prop("Buoy", "", "oldharbourmouth"),
                prop("Newharbour Bell"),
                prop("Old Harbour"),
                prop("Harbour Crane"));
        assertThat(search("harbour"))
                .containsExactly("Harbour Crane", "Old Harbour", "Newharbour Bell", "Chain", "Buoy", "Rope");
    }

    @Test
    void names_that_begin_so_come_in_their_own_order() {
        store(prop("Lamp Two"), prop("lamp one"), prop("Lamp"), prop("Lämp One B"));
        assertThat(search("lamp")).containsExactly("Lamp", "lamp one", "Lämp One B", "Lamp Two");
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
        "MÜLLER, Jürgen Müller",
        "obrien, Conan O’Brien",
        "o'brien, Conan O’Brien",
        "film, ﬁlm can",
        "captain, Captain’s Coat",
        "日本, 日本語"
    })
    void accents_and_case_do_not_matter(String text, String name) {
        store(prop(name));
        assertThat(search(text)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m", "ma", "mar", "garet", "holl", "h", "margaret hol", "hollow margaret", "lloway"})
    void a_part_of_a_name_is_enough(String text) {
        store(prop("Margaret Holloway"));
        assertThat(search(text)).containsExactly("Margaret Holloway");
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
        store(prop("Margaret Holloway", "wears a coat", "captain"));
        assertThat(search(text)).containsExactly("Margaret Holloway");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mrgret", "xxrgaret", "margaret smith", "holloway margaret jones", "captian", "caot", "at", "wt"
            })
    void two_typos_other_words_and_typos_elsewhere_are_not(String text) {
        store(prop("Margaret Holloway", "wears a coat", "captain"));
        assertThat(search(text)).isEmpty();
    }

    @Test
    void a_typo_is_not_looked_for_where_a_name_fits() {
        store(prop("Mary"), prop("Marc"));
        assertThat(search("mary")).containsExactly("Mary");
        assertThat(search("marx")).containsExactlyInAnyOrder("Mary", "Marc");
    }

    @Test
    void words_may_be_spread_over_name_tags_and_description() {
        store(prop("Crane", "Rusty, from the harbour.", "heavy"));
        assertThat(search("crane rusty heavy")).containsExactly("Crane");
        assertThat(search("crane shiny heavy")).isEmpty();
    }

    @Test
    void a_part_of_a_tag_is_found_but_not_across_two_tags() {
        store(prop("Crane", "", "heavy", "load"));
        assertThat(search("eav")).containsExactly("Crane");
        assertThat(search("yload")).isEmpty();
    }

    @Test
    void what_was_changed_or_deleted_is_not_found_by_its_old_words() {
        Asset crane = prop("Crane", "rusty", "heavy");
        store(crane);
        writes.assets()
                .update(crane.toBuilder()
                        .content(content("Winch", "shiny", "light"))
                        .build());
        for (String old : List.of("crane", "ran", "crame", "rusty", "heavy", "eav")) {
            assertThat(search(old)).as(old).isEmpty();
        }
        for (String text : List.of("winch", "inc", "wimch", "shiny", "light", "igh")) {
            assertThat(search(text)).as(text).containsExactly("Winch");
        }
        writes.assets().delete(crane.id());
        assertThat(search("winch")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"", "'", "''", "*", "(", ")", "a AND", "NOT", "OR OR", "NEAR(", "name:", "{name}", "-x", "^", "%",
                "_", "a\"b", "\\", "🎬", "\u0000", "\uD800", "SELECT", ";--", "…", "٣", "日本語", "a*b*c", ".*", "[a"
            })
    void odd_input_is_never_an_error(String text) {
        store(prop("Lamp"));
        assertThat(search(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
    void a_blank_text_finds_nothing(String text) {
        store(prop("Lamp"));
        assertThat(search(text)).isEmpty();
    }

    @Test
    void a_name_of_signs_only_is_found_by_them() {
        store(prop("🎬 🎬"));
        assertThat(search("🎬")).containsExactly("🎬 🎬");
    }

    @Test
    void a_very_long_text_is_no_error() {
        store(prop("Lamp"));
        assertThat(search("word ".repeat(10_000))).isEmpty();
        assertThat(search("x".repeat(100_000))).isEmpty();
    }

    @Test
    void filters_hold_and_the_limit_too() {
        store(
                prop("Lamp One", "", "ship"),
                prop("Lamp Two"),
                asset(Category.WARDROBE, Scope.GLOBAL, content("Lamp Shade Hat", "")),
                in(Scope.of(FILM), prop("Lamp Three")),
                in(Scope.of(OTHER_FILM), prop("Lamp Four")),
                prop("Lamp Gone").toBuilder().sidelined(true).build());
        assertThat(found("lamp", AssetQuery.builder().category(Category.PROPS).visibleIn(FILM)))
                .containsExactly("Lamp One", "Lamp Three", "Lamp Two");
        assertThat(found("lamp", AssetQuery.builder().scope(Scope.GLOBAL)))
                .containsExactly("Lamp One", "Lamp Shade Hat", "Lamp Two");
        assertThat(found("lamp", AssetQuery.builder().scope(Scope.of(FILM)))).containsExactly("Lamp Three");
        assertThat(found("lamp", AssetQuery.builder().allTags(List.of("ship")))).containsExactly("Lamp One");
        assertThat(found("lamp", AssetQuery.builder().sidelined(true))).containsExactly("Lamp Gone");
        assertThat(found("lamp", AssetQuery.builder().limit(2))).containsExactly("Lamp Four", "Lamp One");
        assertThat(found("lanp", AssetQuery.builder().scope(Scope.of(FILM)))).containsExactly("Lamp Three");
    }

    @Test
    void what_is_found_is_whole() {
        Asset lamp = prop("Lamp", "Brass.", "ship");
        store(lamp);
        assertThat(reads.assets().search("lamp", AssetQuery.all()).assets()).containsExactly(lamp);
    }

    private List<String> search(String text) {
        return found(text, AssetQuery.builder());
    }

    private List<String> found(String text, AssetQuery.Builder within) {
        return reads.assets().search(text, within.build()).assets().stream()
                .map(Asset::name)
                .toList();
    }
}
