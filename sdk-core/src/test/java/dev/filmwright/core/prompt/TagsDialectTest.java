package dev.filmwright.core.prompt;

import static dev.filmwright.core.prompt.Parts.action;
import static dev.filmwright.core.prompt.Parts.content;
import static dev.filmwright.core.prompt.Parts.fragment;
import static dev.filmwright.core.prompt.Parts.line;
import static dev.filmwright.core.prompt.Parts.looks;
import static dev.filmwright.core.prompt.Parts.mood;
import static dev.filmwright.core.prompt.Parts.name;
import static dev.filmwright.core.prompt.Parts.phrase;
import static dev.filmwright.core.prompt.Parts.subject;
import static dev.filmwright.core.prompt.Parts.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.LengthUnit;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptLimit;
import dev.filmwright.prompt.Rendering;
import dev.filmwright.prompt.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tags with weights, as models read them whose words go through CLIP. */
class TagsDialectTest {
    private static final Dialect TAGS = new TagsDialect();

    @Test
    void a_shot_is_tags_with_weight_on_who_is_seen() {
        AssembledPrompt prompt =
                PromptFixture.assembler(TAGS).assemble(PromptAssemblyTest.full(PromptKind.FRAME), "tags");

        assertThat(prompt.text())
                .isEqualTo("(Marcus:1.2), weathered face, 50s, broad, grey beard, oilskin coat, (Lantern:1.1), "
                        + "Downtown Shop, corner shop, shelves to the ceiling, night, dry, tired, he lifts the lantern, "
                        + "medium shot, low angle, 50 mm lens, uneasy, Noir, high contrast, restraint, ink black");
        assertThat(prompt.text()).doesNotContain("Who is there", ". ");
    }

    @Test
    void the_first_who_is_seen_has_most_weight() {
        assertThat(text(
                        TAGS,
                        subject(phrase(name("Mara")), phrase(name("Ben")), phrase(name("Lantern"))),
                        mood("calm")))
                .isEqualTo("(Mara:1.2), (Ben:1.1), (Lantern:1.1), calm");
    }

    @Test
    void sentences_become_tags_without_their_marks_and_capitals() {
        assertThat(text(TAGS, action("The light flickers! Smoke drifts in; Mr. Hale coughs. Paris burns…")))
                .isEqualTo("the light flickers, smoke drifts in, Mr. Hale coughs, paris burns");
    }

    @Test
    void names_and_words_with_a_capital_of_their_own_keep_it() {
        assertThat(text(
                        TAGS,
                        subject(phrase(name("Mara Voss"), looks("Tall. FBI badge. New York accent"))),
                        action("Mara waits. Mara’s coat drips.")))
                .isEqualTo("(Mara Voss:1.2), tall, FBI badge, New York accent, Mara waits, Mara’s coat drips");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a sign (old) | a sign \\(old\\)",
                "a [faded] sign | a \\[faded\\] sign",
                "dark\\red | dark\\\\red",
                "(red:1.9) | \\(red:1.9\\)",
                "red) (blue | red\\) \\(blue",
                "<lora:mara:2> coat | lora:mara:2 coat",
                "red AND blue | red and blue",
                "red BREAK blue | red break blue",
                "embedding:bad | embeddingbad"
            })
    void signs_of_an_assets_words_are_words(String words, String written) {
        assertThat(text(TAGS, mood(words))).isEqualTo(written.strip());
    }

    @Test
    void words_with_a_colon_have_no_weight_as_nothing_escapes_it() {
        assertThat(text(TAGS, subject(phrase(name("Clock 12:30")))))
                .isEqualTo("Clock 12:30")
                .doesNotContain("(");
    }

    @Test
    void a_phrase_for_a_provider_stands_as_it_was_written() {
        assertThat(text(TAGS, subject(phrase(fragment("mara_v2 (scar:1.3), <lora:mara:0.8>"), looks("tall")))))
                .isEqualTo("mara_v2 (scar:1.3), <lora:mara:0.8>, tall");
        assertThat(text(TAGS, subject(phrase(fragment("mara_v2 ((scar")))))
                .as("brackets that do not close would weigh what comes after")
                .isEqualTo("mara_v2 \\(\\(scar");
    }

    @Test
    void what_is_said_twice_stands_once_with_its_first_origin_and_its_greatest_weight() {
        List<Span> spans = TAGS.render(content(
                        List.of(), subject(phrase(name("Mara"), looks("red coat"))), mood("Red coat"), action("Mara.")))
                .text();

        assertThat(text(spans)).isEqualTo("(Mara:1.2), red coat");
        assertThat(spans)
                .filteredOn(span -> span.text().equals("red coat"))
                .singleElement()
                .satisfies(span -> assertThat(span.origin().field()).isEqualTo("profile.physicalDescription"));
        assertThat(text(TAGS, subject(phrase(looks("tall"), name("Ben")), phrase(name("Ben")))))
                .isEqualTo("(tall:1.2), (Ben:1.1)");
    }

    @Test
    void what_is_heard_is_left_out() {
        assertThat(text(TAGS, action("He waits. SFX: a key in a lock. He turns."), line("MARA", "Run!")))
                .isEqualTo("he waits, he turns");
    }

    @Test
    void what_is_to_be_avoided_is_told_apart_as_the_things_themselves() {
        Rendering said = TAGS.render(content(
                List.of(
                        "no text, No watermark.",
                        "without any (blurry:2) hands",
                        "text",
                        "don't show cars",
                        "no ",
                        " , "),
                mood("calm")));

        assertThat(text(said.text())).isEqualTo("calm");
        assertThat(text(said.negative())).isEqualTo("text, watermark, \\(blurry:2\\) hands, cars");
    }

    @Test
    void a_prompt_is_three_chunks_long_at_most() {
        assertThat(TAGS.limit(PromptKind.FRAME)).isEqualTo(new PromptLimit(225, LengthUnit.TOKENS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(red coat:1.2 | open-bracket | (",
                "red) coat | open-bracket | )",
                "[red) coat | open-bracket | )",
                "(red:2.5) coat | weight | 2.5",
                "(red:-1) coat | weight | -1",
                "(red:) coat | weight | :)",
                "red BREAK blue | break | BREAK",
                "He waits. He runs. | sentence | .",
                "red coat --ar 16:9 | foreign-parameter | --ar"
            })
    void a_mistake_is_found_at_its_place(String text, String rule, String where) {
        assertThat(TAGS.check(PromptKind.FRAME, text)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.place())
                    .isPresent()
                    .get()
                    .satisfies(place -> assertThat(text.substring(place.start(), place.end()))
                            .isEqualTo(where));
        });
    }

    @Test
    void good_tags_have_no_findings() {
        assertThat(TAGS.check(PromptKind.FRAME, "(Mara:1.2), a sign \\(old\\), [soft light], 1.85 format, ((red))"))
                .extracting(Finding::rule)
                .isEmpty();
        assertThat(TAGS.check(PromptKind.FRAME, "")).isEmpty();
    }
}
