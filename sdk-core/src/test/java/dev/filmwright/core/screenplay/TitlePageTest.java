package dev.filmwright.core.screenplay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.screenplay.TitlePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TitlePageTest {
    private static Screenplay read(String text) {
        return Samples.screenplays().parseFountain(text);
    }

    @Test
    void keys_have_values_behind_them_or_below_them() {
        Screenplay read = Samples.read("screenplay-tools/TitlePage.fountain");

        assertThat(read.titlePage().entries())
                .extracting(TitlePage.Entry::key)
                .containsExactly("Title", "Credit", "Author", "Source", "Draft date", "Contact");
        assertThat(read.title()).contains("BRICK & STEEL FULL RETIRED");
        assertThat(read.titlePage().value("contact"))
                .contains("Next Level Productions 1588 Mission Dr. Solvang, CA 93463");
        assertThat(read.elements())
                .singleElement()
                .satisfies(element ->
                        assertThat(element.text()).isEqualTo("Not a title entry.\nStill: Not a title entry."));
    }

    @Test
    void any_one_key_is_enough_and_unknown_ones_are_kept() {
        assertThat(read("Studio: Us\n\nx").titlePage().value("STUDIO")).contains("Us");
        assertThat(read("Studio: Us\n\nx").diagnostics()).hasSize(1);
    }

    @Test
    void two_blanks_do_not_end_it() {
        assertThat(read("Title:\n\tBarrier\\_15\n  \n\t\"One\"\nCredit: By\n\nx")
                        .titlePage()
                        .entries())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FADE IN:",
                "CUT TO:",
                "INT. HOUSE: KITCHEN",
                "# Act: one",
                "> TO: x",
                "He opens it. Inside is written:",
                "Slowly, he says: hello"
            })
    void what_a_script_may_begin_with_is_no_key(String line) {
        assertThat(read(line + "\n\nx").titlePage()).isEqualTo(TitlePage.EMPTY);
    }

    @Test
    void a_transition_is_a_key_if_a_known_one_follows() {
        assertThat(read("CUT TO: white\nTitle: X\n\nx").titlePage().entries()).hasSize(2);
    }
}
