package dev.filmwright.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.Movement;
import dev.filmwright.frame.Setup;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.EnvironmentContext;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.TalentContext;
import org.junit.jupiter.api.Test;

class PromptAssemblyTest {
    private static final Setup SETUP = new Setup(Framing.MEDIUM, Angle.LOW, Movement.PUSH_IN, 50);

    @Test
    void a_frame_prompt_reads_as_prose_in_the_fixed_order() {
        assertThat(PromptFixture.assembler().assemble(full(PromptKind.FRAME)).text())
                .isEqualTo("Marcus, weathered face, 50s, broad, grey beard, oilskin coat; Lantern. "
                        + "Downtown Shop, corner shop, shelves to the ceiling, night, dry, tired. "
                        + "He lifts the lantern. Medium shot. Low angle, 50 mm lens. Uneasy. "
                        + "Noir, high contrast, restraint, ink black.");
    }

    @Test
    void a_video_prompt_adds_what_is_said_how_the_camera_moves_and_how_long() {
        assertThat(PromptFixture.assembler().assemble(full(PromptKind.VIDEO)).text())
                .contains("He lifts the lantern. Marcus, whispering: “Who is there?” Medium shot.")
                .contains("Low angle, 50 mm lens, camera: push in; 4 seconds.");
    }

    @Test
    void sections_stand_in_their_order_and_empty_ones_are_left_out() {
        AssembledPrompt prompt = PromptFixture.assembler()
                .assemble(PromptRequest.builder(PromptKind.FRAME)
                        .setup(SETUP)
                        .action("Rain.")
                        .build());

        assertThat(prompt.sections()).extracting(Section::kind).isSorted().hasSize(3);
        assertThat(prompt.text()).isEqualTo("Rain. Medium shot. Low angle, 50 mm lens.");
    }

    @Test
    void a_context_replaces_the_assets_words_instead_of_contradicting_them() {
        AssembledPrompt prompt = PromptFixture.assembler()
                .assemble(PromptRequest.builder(PromptKind.FRAME)
                        .subject(PromptFixture.MARCUS, new TalentContext("", "afraid", "", "torn shirt", ""))
                        .place(PromptFixture.SHOP, new EnvironmentContext("", "", "night", "storm", ""))
                        .build());

        assertThat(prompt.text())
                .contains("torn shirt", "afraid", "night", "storm")
                .doesNotContain("oilskin", "day", "dry");
    }

    @Test
    void every_word_knows_the_asset_the_version_and_the_field_it_came_from() {
        AssembledPrompt prompt = PromptFixture.assembler().assemble(full(PromptKind.FRAME));

        Span hair = prompt.spans().stream()
                .filter(span -> span.text().equals("grey beard"))
                .findFirst()
                .orElseThrow();
        assertThat(hair.origin().field()).isEqualTo("profile.hair");
        assertThat(hair.origin().asset().orElseThrow().asset()).isEqualTo(PromptFixture.MARCUS.id());
        assertThat(hair.origin().asset().orElseThrow().version()).hasToString("2.1.0");
        assertThat(prompt.spans())
                .filteredOn(span -> span.origin().source() == Origin.Source.DIALECT)
                .allMatch(span -> span.text().matches("[.,;: ]+"));
    }

    @Test
    void the_summary_names_what_was_used_with_versions() {
        assertThat(PromptFixture.assembler().assemble(full(PromptKind.FRAME)).summary())
                .isEqualTo("Using: Marcus v2.1.0, Downtown Shop v2.1.0, Lantern v2.1.0, Noir v2.1.0");
    }

    @Test
    void an_unknown_dialect_is_refused_with_the_list_of_those_known() {
        assertThatThrownBy(() -> PromptFixture.assembler().assemble(full(PromptKind.FRAME), "klingon"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("klingon")
                .hasMessageContaining("prose");
    }

    static PromptRequest full(PromptKind kind) {
        return PromptRequest.builder(kind)
                .subject(PromptFixture.MARCUS, TalentContext.NONE)
                .prop(PromptFixture.LANTERN)
                .place(PromptFixture.SHOP, new EnvironmentContext("", "", "night", "", ""))
                .action("He lifts the lantern.")
                .line("Marcus", "whispering", "Who is there?")
                .setup(SETUP)
                .mood("uneasy")
                .style(PromptFixture.NOIR)
                .duration("4 seconds")
                .build();
    }
}
