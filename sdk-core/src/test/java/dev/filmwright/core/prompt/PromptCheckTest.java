package dev.filmwright.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.LengthUnit;
import dev.filmwright.prompt.PromptAssembler;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptLimit;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.TalentContext;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What the author of a prompt is told about it. */
class PromptCheckTest {
    private final PromptAssembler prompts = PromptFixture.assembler();

    private List<Finding> check(String text) {
        return prompts.check(PromptKind.FRAME, "prose", text, PromptLimit.NONE);
    }

    /** Says rule and words of each finding, as in {@code contradiction night}. */
    private List<String> found(String text) {
        return check(text).stream()
                .map(finding -> finding.rule()
                        + finding.place()
                                .map(place -> " " + text.substring(place.start(), place.end()))
                                .orElse(""))
                .toList();
    }

    @Test
    void a_good_prompt_is_no_reason_to_say_anything() {
        assertThat(found("Marcus, weathered face, oilskin coat. Downtown Shop, night, dry. He lifts the lantern. "
                        + "Medium shot. Low angle, 50 mm lens. Noir, high contrast."))
                .isEmpty();
    }

    @Test
    void nothing_said_is_an_error() {
        assertThat(found(" \n")).containsExactly("empty-subject");
        assertThat(check("").get(0).severity()).isEqualTo(Finding.Severity.ERROR);
    }

    @Test
    void too_long_is_told_with_the_part_that_is_too_much() {
        String text = "Twelve gulls over the pier";
        for (LengthUnit unit : LengthUnit.values()) {
            Finding finding = prompts.check(PromptKind.FRAME, "prose", text, new PromptLimit(3, unit))
                    .get(0);
            assertThat(finding.rule()).isEqualTo("length");
            assertThat(finding.message()).contains("3 ").contains(Integer.toString(unit.of(text)));
            assertThat(unit.of(text.substring(0, finding.place().orElseThrow().start())))
                    .isLessThanOrEqualTo(3);
        }
    }

    @Test
    void characters_that_nobody_sees_are_told_with_their_code() {
        assertThat(check("a\u0007b")).extracting(Finding::message).allMatch(said -> said.contains("U+0007"));
        assertThat(check("night \u202Eevil\u202C"))
                .extracting(Finding::rule)
                .containsOnly("forbidden-character")
                .hasSize(2);
        assertThat(found("half \uD83D of it")).containsExactly("forbidden-character \uD83D");
        assertThat(found("whole \uD83D\uDE00 of it\nand a second line")).isEmpty();
    }

    @Test
    void two_times_of_day_are_told_at_both_places() {
        assertThat(found("The pier at dusk. Gulls. It is noon."))
                .containsExactly("contradiction dusk", "contradiction noon");
        assertThat(check("The pier at dusk. It is noon.").get(0).message()).contains("dusk", "noon", "times of day");
        assertThat(found("The pier, evening, night")).isEmpty();
    }

    @Test
    void two_weathers_contradict_but_fog_and_rain_do_not() {
        assertThat(found("A sunny pier in the rain")).containsExactly("contradiction sunny", "contradiction rain");
        assertThat(found("Fog over the pier, rain")).isEmpty();
    }

    @Test
    void a_night_watchman_makes_no_night_and_what_is_said_makes_no_weather() {
        assertThat(found("A night watchman in daylight with a storm lantern")).isEmpty();
        assertThat(found("Sunny pier. Mara: \u201CThere will be snow at midnight.\u201D"))
                .isEmpty();
    }

    @Test
    void inside_and_outside_contradict_unless_both_are_meant() {
        assertThat(found("Shop, interior, a street, exterior"))
                .containsExactly("contradiction interior", "contradiction exterior");
        assertThat(found("Shop, interior and exterior")).isEmpty();
    }

    @Test
    void two_lenses_apertures_framings_angles_and_movements_contradict() {
        assertThat(found("50 mm lens, shot at 85mm")).containsExactly("contradiction 50 mm", "contradiction 85mm");
        assertThat(found("50 mm lens on 35mm film")).isEmpty();
        assertThat(found("f/2.8 or f/8")).hasSize(2);
        assertThat(found("Close-up, medium close-up"))
                .containsExactly("contradiction Close-up", "contradiction medium close-up");
        assertThat(found("Low angle. High angle")).hasSize(2);
        assertThat(found("Static camera, handheld")).hasSize(2);
    }

    @Test
    void a_text_may_end_in_the_middle_of_a_term_whatever_its_length() {
        for (int words = 1; words < 40; words++) {
            assertThat(found("gull ".repeat(words) + "extreme wide")).isEmpty();
        }
    }

    @Test
    void a_placeholder_that_was_never_filled_is_told() {
        assertThat(found("{{talent}} in [CITY NAME] with ${prop} and <<mood>>"))
                .containsExactly(
                        "unknown-placeholder {{talent}}",
                        "unknown-placeholder [CITY NAME]",
                        "unknown-placeholder ${prop}",
                        "unknown-placeholder <<mood>>");
        assertThat(found("[fog], {one}, <two>")).isEmpty();
    }

    @Test
    void what_is_not_to_be_seen_is_better_said_otherwise() {
        assertThat(found("A street without cars, no people"))
                .containsExactly("negation without cars", "negation no people");
        assertThat(found("A north wind.")).isEmpty();
        assertThat(prompts.check(PromptKind.FRAME, "plain", "Mara: \"No way.\"", PromptLimit.NONE))
                .isEmpty();
    }

    @Test
    void a_dialect_that_is_not_there_is_told_and_the_rest_is_checked() {
        assertThat(prompts.check(PromptKind.FRAME, "runes", "{{x}}", PromptLimit.NONE))
                .extracting(Finding::rule)
                .containsExactly("unknown-dialect", "unknown-placeholder");
        assertThat(prompts.check(AssembledPrompt.plain(PromptKind.FRAME, "a lamp")))
                .isEmpty();
    }

    @Test
    void a_prompt_that_shows_nothing_is_an_error_and_one_without_a_subject_a_note() {
        AssembledPrompt mood = prompts.assemble(
                PromptRequest.builder(PromptKind.FRAME).mood("uneasy").build());
        AssembledPrompt rain = prompts.assemble(
                PromptRequest.builder(PromptKind.FRAME).action("It pours.").build());

        assertThat(prompts.check(mood)).extracting(Finding::severity).containsExactly(Finding.Severity.ERROR);
        assertThat(prompts.check(rain)).extracting(Finding::severity).containsExactly(Finding.Severity.NOTE);
        assertThat(prompts.check(rain)).extracting(Finding::rule).containsExactly("empty-subject");
    }

    @Test
    void what_is_avoided_and_asked_for_is_told_where_it_is_asked_for() {
        AssembledPrompt prompt = prompts.assemble(PromptRequest.builder(PromptKind.FRAME)
                .subject(PromptFixture.MARCUS, TalentContext.NONE)
                .avoid("oilskin coat")
                .avoid("cars")
                .build());
        Finding finding = prompts.check(prompt).stream()
                .filter(found -> found.rule().equals("avoided-and-asked"))
                .findFirst()
                .orElseThrow();

        assertThat(prompt.negativeText()).isEqualTo("oilskin coat, cars");
        assertThat(prompt.text()
                        .substring(
                                finding.place().orElseThrow().start(),
                                finding.place().orElseThrow().end()))
                .isEqualTo("oilskin coat");
        assertThat(prompts.check(prompt)).extracting(Finding::rule).contains("avoided-apart");
    }

    @Property
    void no_text_is_too_odd_to_be_checked(@ForAll String text, @ForAll String dialect) {
        for (Finding finding : prompts.check(PromptKind.VIDEO, dialect, text, new PromptLimit(7, LengthUnit.TOKENS))) {
            assertThat(finding.place()
                            .map(place -> place.end() <= text.length())
                            .orElse(true))
                    .isTrue();
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
        }
    }

    @Property
    void neither_is_a_prompt_of_it(@ForAll String words, @ForAll String avoided) {
        AssembledPrompt prompt = prompts.assemble(PromptRequest.builder(PromptKind.FRAME)
                .action(words)
                .avoid(avoided)
                .build());

        assertThat(prompts.check(prompt)).extracting(Finding::rule).doesNotContain("forbidden-character", "length");
    }
}
