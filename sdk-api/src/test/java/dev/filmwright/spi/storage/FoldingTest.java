package dev.filmwright.spi.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "Müller, muller",
        "Novák, novak",
        "Søren, soren",
        "Łukasz, lukasz",
        "Đorđe, dorde",
        "Straße, strasse",
        "STRAẞE, strasse",
        "Œuvre, oeuvre",
        "Æther, aether",
        "İstanbul, istanbul",
        "ﬁlm, film",
        "Ångström, angstrom",
        "Þór, thor",
        "ΟΔΟΣ, οδοσ",
        "Ⅳ, iv"
    })
    void letters_lose_accents_and_case(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void words_are_parted_by_one_space() {
        assertThat(Folding.fold("  Red,  blue—and (green)!  ")).isEqualTo("red blue and green");
        assertThat(Folding.words(" - ")).isEmpty();
    }

    @Test
    void an_apostrophe_joins_and_the_genitive_goes() {
        assertThat(Folding.fold("O'Brien")).isEqualTo("obrien");
        assertThat(Folding.fold("the captain's coat, the dogs' bowl")).isEqualTo("the captain coat the dogs bowl");
        assertThat(Folding.fold("d’Artagnan’S")).isEqualTo("dartagnan");
    }

    @Test
    void composed_and_decomposed_letters_are_the_same() {
        assertThat(Folding.fold("e\u0301tude")).isEqualTo(Folding.fold("\u00e9tude"));
    }

    @Test
    void what_folding_leaves_nothing_of_still_has_a_key() {
        assertThat(Folding.fold("🎬!")).isEmpty();
        assertThat(Folding.key(" 🎬! ")).isEqualTo("🎬!");
        assertThat(Folding.key(" Ärmel ")).isEqualTo("armel");
    }
}
