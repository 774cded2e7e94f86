package dev.filmwright.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.AssetContext;
import dev.filmwright.prompt.Cut;
import dev.filmwright.prompt.EnvironmentContext;
import dev.filmwright.prompt.LightingContext;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.TalentContext;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a context says replaces what the asset says of the same, and the prompt tells what it left out. */
class ReplacementTest {
    private static final Asset PIER = Scenes.asset(
            Category.ENVIRONMENT,
            "Pier",
            "A stone pier at dusk, lit by a single lamp. Rain on the planks.",
            new Profile.Environment("harbour", "dusk", "rain", List.of(), "silent at night"));
    private static final Asset ANNA = Scenes.asset(
            Category.TALENT,
            "Anna",
            "",
            new Profile.Talent("a tall woman in a red dress, freckles", "", "", "", "", "", "red dress", ""));

    private static PromptRequest.Builder frame() {
        return PromptRequest.builder(PromptKind.FRAME);
    }

    private static AssembledPrompt prompt(PromptRequest.Builder request) {
        return PromptFixture.assembler().assemble(request.build());
    }

    @Test
    void another_time_replaces_profile_and_free_words() {
        AssembledPrompt prompt = prompt(frame().place(PIER, new EnvironmentContext("", "", "dawn", "", "")));

        assertThat(prompt.text())
                .isEqualTo(
                        "Pier, harbour, a stone pier, lit by a single lamp, rain on the planks, dawn, rain, silent.");
        assertThat(prompt.cuts())
                .contains(
                        new Cut(
                                SectionKind.SETTING,
                                new Span("at dusk", Origin.asset(PIER.use(), "description")),
                                Cut.Reason.REPLACED),
                        new Cut(
                                SectionKind.SETTING,
                                new Span("dusk", Origin.asset(PIER.use(), "profile.timeOfDay")),
                                Cut.Reason.REPLACED));
    }

    @Test
    void another_light_replaces_what_the_place_says_of_its_light() {
        assertThat(prompt(frame().place(PIER, EnvironmentContext.NONE)
                                .light(LightingContext.of(Map.of("key", "a candle", "fill", "none", "kelvin", "1900"))))
                        .text())
                .doesNotContain("single lamp")
                .endsWith("Key light: a candle; no fill light; 1900 K.");
    }

    @Test
    void other_clothes_replace_those_in_the_looks_too() {
        TalentContext torn = new TalentContext("", "", "", "torn overalls", "");
        assertThat(prompt(frame().subject(ANNA, torn)).text())
                .isEqualTo("Anna, a tall woman, freckles, torn overalls.");
        assertThat(prompt(frame().subject(ANNA, TalentContext.NONE)
                                .wardrobe(Scenes.COAT, AssetContext.of(Map.of("state", "soaked"))))
                        .text())
                .isEqualTo("Anna, a tall woman, freckles, wearing a long red coat, soaked.");
    }

    @Test
    void a_setup_wins_over_a_camera_and_over_what_is_said_of_it() {
        AssembledPrompt prompt = prompt(frame().subject(ANNA, TalentContext.NONE)
                .camera(Scenes.CAMERA, AssetContext.of(Map.of("lensMm", "85", "aperture", "8")))
                .setup(Scenes.SETUP));

        assertThat(prompt.text()).contains("Anamorphic, oval bokeh, low angle, 50 mm lens, f/8.");
        assertThat(prompt.cuts())
                .extracting(cut -> cut.words().text())
                .contains("85", "40 mm lens", "eye level", "slow dolly");
    }

    @Test
    void a_camera_speaks_for_itself_where_nothing_else_is_said() {
        assertThat(prompt(frame().camera(Scenes.CAMERA, AssetContext.NONE)).text())
                .isEqualTo("Anamorphic, oval bokeh, a 40mm lens wide open, eye level, 40 mm lens, f/2.");
    }

    @Test
    void words_about_a_styles_own_field_replace_it_and_others_are_added() {
        assertThat(prompt(frame().style(
                                        PromptFixture.NOIR,
                                        AssetContext.of(Map.of("palette", "sepia", "era", "1940s"))))
                        .text())
                .isEqualTo("Noir, high contrast, restraint, sepia, 1940s.");
    }

    @Test
    void a_light_whose_lamps_are_others_is_not_described_as_it_was() {
        assertThat(prompt(frame().light(Scenes.LOW_KEY, LightingContext.of(Map.of("key", "a torch"))))
                        .text())
                .isEqualTo(
                        "Low Key lighting; hard light, from the side; key light: a torch; back light: thin edge light; "
                                + "4300 K, contrast 16:1.");
    }

    @Test
    void a_phrase_for_a_provider_is_left_as_it_is() {
        SortedMap<String, String> phrase = new TreeMap<>(Map.of("studio", "pier_v2 at dusk"));
        Asset pier =
                PIER.toBuilder().content(PIER.content().withFragments(phrase)).build();
        assertThat(prompt(frame().provider("studio").place(pier, new EnvironmentContext("", "", "dawn", "", "")))
                        .text())
                .isEqualTo("Pier, pier_v2 at dusk, dawn.");
    }
}
