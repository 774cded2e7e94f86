package dev.filmwright.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Cut;
import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.EnvironmentContext;
import dev.filmwright.prompt.LengthUnit;
import dev.filmwright.prompt.PromptContent;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptLimit;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.Rendering;
import dev.filmwright.prompt.SpanWriter;
import dev.filmwright.prompt.TalentContext;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a prompt leaves out when it would be too long. */
class ShorteningTest {
    private final SectionPromptAssembler assembler = PromptFixture.assembler();

    private AssembledPrompt within(int most, LengthUnit unit) {
        return assembler.assemble(
                Scenes.full(PromptKind.FRAME).limit(new PromptLimit(most, unit)).build());
    }

    private static List<String> cut(AssembledPrompt prompt) {
        return prompt.cuts().stream()
                .filter(cut -> cut.reason() == Cut.Reason.LENGTH)
                .map(cut -> cut.words().text())
                .toList();
    }

    @Test
    void a_prompt_that_fits_loses_nothing() {
        AssembledPrompt prompt = within(2000, LengthUnit.CHARACTERS);

        assertThat(cut(prompt)).isEmpty();
        assertThat(prompt)
                .isEqualTo(assembler.assemble(Scenes.full(PromptKind.FRAME).build()));
    }

    @Test
    void the_brands_details_go_first_then_lamps_then_features_and_the_one_who_is_seen_last() {
        List<String> order = cut(within(30, LengthUnit.CHARACTERS));

        assertThat(order).startsWith("restraint", "sepia", "high contrast", "contrast 16:1", "4300 K");
        assertThat(order).containsSubsequence("broad", "uneasy", "grainy", "Noir", "medium shot");
        assertThat(order).doesNotContain("Marcus");
        assertThat(within(30, LengthUnit.CHARACTERS).text()).startsWith("Marcus. He lifts");
    }

    @Test
    void no_more_goes_than_must() {
        String whole = within(2000, LengthUnit.CHARACTERS).text();
        AssembledPrompt prompt = within(whole.length() - 1, LengthUnit.CHARACTERS);

        assertThat(cut(prompt)).hasSize(1);
        assertThat(prompt.sections())
                .isNotEqualTo(within(2000, LengthUnit.CHARACTERS).sections());
    }

    @Test
    void of_what_matters_most_the_last_words_go_between_two_words() {
        AssembledPrompt prompt = assembler.assemble(PromptRequest.builder(PromptKind.FRAME)
                .subject(PromptFixture.MARCUS, TalentContext.NONE)
                .action("He lifts the lantern and walks into the night.")
                .limit(new PromptLimit(50, LengthUnit.CHARACTERS))
                .build());

        assertThat(prompt.text()).isEqualTo("Marcus. He lifts the lantern and walks into the.");
        assertThat(cut(prompt)).endsWith("night");
    }

    @Test
    void a_word_longer_than_the_limit_ends_where_it_must_and_between_two_characters() {
        AssembledPrompt prompt = assembler.assemble(PromptRequest.builder(PromptKind.FRAME)
                .action("\uD83D\uDE00".repeat(20))
                .limit(new PromptLimit(10, LengthUnit.BYTES))
                .build());

        assertThat(prompt.text()).isEqualTo("\uD83D\uDE00".repeat(2));
        assertThat(cut(prompt)).containsExactly("\uD83D\uDE00".repeat(18));
    }

    @Test
    void what_is_said_keeps_its_quotation_marks() {
        AssembledPrompt prompt = assembler.assemble(PromptRequest.builder(PromptKind.VIDEO)
                .line("Mara", "", "Who goes there at this hour of the night?")
                .limit(new PromptLimit(24, LengthUnit.CHARACTERS))
                .build());

        assertThat(prompt.text()).isEqualTo("Mara: \u201CWho goes there\u201D.");
    }

    @Test
    void a_place_alone_is_never_shortened_to_nothing() {
        AssembledPrompt prompt = assembler.assemble(PromptRequest.builder(PromptKind.FRAME)
                .place(PromptFixture.SHOP, EnvironmentContext.NONE)
                .limit(new PromptLimit(2, LengthUnit.WORDS))
                .build());

        assertThat(prompt.text()).isEqualTo("Downtown Shop.");
    }

    /** A dialect that takes ten characters, five of what is to be avoided, and ends in a setting. */
    private static final class Narrow implements Dialect {
        @Override
        public String id() {
            return "narrow";
        }

        @Override
        public Rendering render(PromptContent content) {
            SpanWriter text = new SpanWriter("narrow");
            content.sections().forEach(text::section);
            return new Rendering(
                    text.join(" --x").spans(),
                    new SpanWriter("narrow").avoid(content.avoid()).spans());
        }

        @Override
        public PromptLimit limit(PromptKind kind) {
            return new PromptLimit(10, LengthUnit.CHARACTERS);
        }

        @Override
        public PromptLimit negativeLimit(PromptKind kind) {
            return new PromptLimit(5, LengthUnit.CHARACTERS);
        }
    }

    @Test
    void the_smaller_of_the_dialects_limit_and_the_models_counts_and_its_settings_stay() {
        SectionPromptAssembler narrow =
                new SectionPromptAssembler(Set.of(new Narrow(), new ProseDialect()), new NoProviders());
        PromptRequest.Builder request = PromptRequest.builder(PromptKind.FRAME)
                .action("It rains a lot")
                .avoid("cars")
                .avoid("hats");

        assertThat(narrow.assemble(request.build(), "narrow").text()).isEqualTo("It. --x");
        assertThat(narrow.assemble(request.build(), "narrow").negativeText()).isEqualTo("cars");
        assertThat(cut(narrow.assemble(request.build(), "narrow"))).containsExactly("rains a lot", "hats");
        assertThat(narrow.assemble(
                                request.limit(new PromptLimit(3, LengthUnit.BYTES))
                                        .build(),
                                "narrow")
                        .text())
                .isEqualTo("It.");
    }

    @Test
    void the_order_names_no_word_twice() {
        assertThat(Importance.order()).doesNotHaveDuplicates();
    }
}
