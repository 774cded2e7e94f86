package dev.filmwright.core.prompt;

import static dev.filmwright.core.prompt.Parts.action;
import static dev.filmwright.core.prompt.Parts.content;
import static dev.filmwright.core.prompt.Parts.fragment;
import static dev.filmwright.core.prompt.Parts.mood;
import static dev.filmwright.core.prompt.Parts.phrase;
import static dev.filmwright.core.prompt.Parts.subject;
import static dev.filmwright.core.prompt.Parts.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Rendering;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What prose says in words, what apart, and what should not stand in it. */
class ProseDialectTest {
    private static final Dialect PROSE = new ProseDialect();

    @Test
    void what_is_to_be_avoided_is_never_among_the_words() {
        Rendering said = PROSE.render(content(List.of("no hats", "text, hats"), mood("calm")));

        assertThat(text(said.text())).isEqualTo("Calm.");
        assertThat(text(said.negative())).isEqualTo("hats, text");
    }

    @ParameterizedTest
    @CsvSource({
        "The sign reads NO ENTRY in red., The sign reads “NO ENTRY” in red.",
        "A door marked B-12., A door marked “B-12”.",
        "A crate labelled FRAGILE: HANDLE WITH CARE., A crate labelled “FRAGILE”: HANDLE WITH CARE.",
        "The sign says OPEN., The sign says “OPEN”.",
        "The sign reads “OPEN”., The sign reads “OPEN”.",
        "MARA reads the letter., MARA reads the letter.",
        "Mara says NO to him., Mara says NO to him.",
        "He reads I Claudius., He reads I Claudius."
    })
    void words_to_be_read_in_the_picture_are_quoted(String told, String written) {
        assertThat(text(PROSE, action(told))).isEqualTo(written);
    }

    @Test
    void a_phrase_for_a_provider_is_not_touched() {
        assertThat(text(PROSE, subject(phrase(fragment("mara_v2, badge that reads FBI")))))
                .isEqualTo("mara_v2, badge that reads FBI.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A man without a hat. | negation | without a",
                "A cat --ar 16:9 | foreign-parameter | --ar",
                "A (red:1.3) cat | foreign-weight | (red:1.3)",
                "A cat <lora:ink:1> | foreign-weight | <lora:ink:1>"
            })
    void what_picture_models_take_the_wrong_way_is_found_at_its_place(String text, String rule, String where) {
        assertThat(PROSE.check(PromptKind.FRAME, text)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.place())
                    .isPresent()
                    .get()
                    .satisfies(place -> assertThat(text.substring(place.start(), place.end()))
                            .isEqualTo(where));
        });
    }

    @Test
    void good_prose_has_no_findings() {
        assertThat(PROSE.check(
                        PromptKind.VIDEO, "Medium shot. A man (in his fifties) knots a rope. No music. No subtitles."))
                .extracting(Finding::rule)
                .isEmpty();
    }
}
