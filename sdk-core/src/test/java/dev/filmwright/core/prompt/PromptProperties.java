package dev.filmwright.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.EnvironmentContext;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.TalentContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PromptProperties {

    @Property
    void any_text_gives_one_line_whose_every_word_has_an_origin(
            @ForAll String action, @ForAll String wardrobe, @ForAll String weather, @ForAll String said) {
        PromptRequest request = request(action, wardrobe, weather, said);

        AssembledPrompt prompt = PromptFixture.assembler().assemble(request);

        assertThat(prompt.text()).doesNotContain("\n", "\r", "\u0000");
        assertThat(prompt.spans()).allMatch(span -> !span.text().isEmpty());
        assertThat(prompt.spans())
                .filteredOn(span -> span.origin().source() == Origin.Source.DIALECT)
                .allMatch(span -> span.text().matches("[.,;: ]+"));
    }

    @Property
    void equal_inputs_give_equal_prompts(
            @ForAll String action, @ForAll String wardrobe, @ForAll String weather, @ForAll String said) {
        PromptRequest request = request(action, wardrobe, weather, said);

        assertThat(PromptFixture.assembler().assemble(request))
                .isEqualTo(PromptFixture.assembler().assemble(request));
    }

    private static PromptRequest request(String action, String wardrobe, String weather, String said) {
        return PromptRequest.builder(PromptKind.VIDEO)
                .subject(PromptFixture.MARCUS, new TalentContext("", "", "", wardrobe, ""))
                .place(PromptFixture.SHOP, new EnvironmentContext("", "", "", weather, ""))
                .action(action)
                .line("Marcus", "", said)
                .build();
    }
}
