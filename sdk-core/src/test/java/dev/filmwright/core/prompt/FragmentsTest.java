package dev.filmwright.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.Category;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.EnvironmentContext;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.TalentContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FragmentsTest {
    private static final Asset MARCUS =
            with(PromptFixture.MARCUS, Map.of("studio", "mrcs_v3 dock worker", "other", "somebody else"));
    private static final Asset SHOP = with(PromptFixture.SHOP, Map.of("studio", "the Downtown Shop, dtshp style"));
    private static final Asset LANTERN = with(PromptFixture.LANTERN, Map.of("studio", "lntrn_v1"));
    private static final Asset NOIR = with(PromptFixture.NOIR, Map.of("studio", "noir_lora"));

    private static Asset with(Asset asset, Map<String, String> fragments) {
        return asset.toBuilder()
                .content(asset.content().withFragments(new TreeMap<>(fragments)))
                .build();
    }

    private static PromptRequest.Builder request() {
        return PromptRequest.builder(PromptKind.FRAME)
                .subject(MARCUS, TalentContext.NONE)
                .prop(LANTERN)
                .place(SHOP, EnvironmentContext.NONE)
                .style(NOIR);
    }

    private static String text(PromptRequest.Builder request) {
        return PromptFixture.assembler().assemble(request.build()).text();
    }

    @Test
    void a_phrase_for_the_provider_stands_in_place_of_the_assets_own_words() {
        assertThat(text(request().provider("studio")))
                .isEqualTo("Marcus, mrcs_v3 dock worker; Lantern, lntrn_v1. "
                        + "the Downtown Shop, dtshp style. Noir, noir_lora.");
    }

    @Test
    void a_phrase_is_written_exactly_as_it_is_and_named_only_if_it_does_not_name_the_asset() {
        for (String phrase : List.of("marcus of the docks", "photo of Marcus", "(MARCUS:1.2), oilskin")) {
            Asset marcus = with(PromptFixture.MARCUS, Map.of("studio", phrase));
            assertThat(text(PromptRequest.builder(PromptKind.FRAME)
                            .provider("studio")
                            .subject(marcus, TalentContext.NONE)))
                    .isEqualTo(phrase + ".");
        }
        Asset token = with(PromptFixture.MARCUS, Map.of("studio", "marcus_v3"));
        assertThat(text(PromptRequest.builder(PromptKind.FRAME)
                        .provider("studio")
                        .subject(token, TalentContext.NONE)))
                .isEqualTo("Marcus, marcus_v3.");
    }

    @Test
    void without_a_provider_or_a_phrase_for_it_the_asset_speaks_for_itself() {
        String own = text(request());
        assertThat(own)
                .contains("weathered face", "shelves to the ceiling", "high contrast")
                .doesNotContain("_v");
        assertThat(text(request().provider("elsewhere"))).isEqualTo(own);
        assertThat(text(request().provider("other")))
                .startsWith("Marcus, somebody else; Lantern. Downtown Shop, corner shop, shelves to the ceiling");
    }

    @Test
    void what_a_context_says_still_stands() {
        String text = text(PromptRequest.builder(PromptKind.FRAME)
                .provider("studio")
                .subject(MARCUS, new TalentContext("", "afraid", "on the left", "torn shirt", ""))
                .place(SHOP, new EnvironmentContext("", "counter", "night", "storm", "shelves empty")));
        assertThat(text)
                .isEqualTo("Marcus, mrcs_v3 dock worker, torn shirt, afraid, on the left. "
                        + "the Downtown Shop, dtshp style, counter, night, storm, shelves empty.");
    }

    @Test
    void its_words_say_where_they_came_from() {
        AssembledPrompt prompt =
                PromptFixture.assembler().assemble(request().provider("studio").build());
        assertThat(prompt.spans())
                .contains(new Span("mrcs_v3 dock worker", Origin.asset(MARCUS.use(), "fragments.studio")));
        assertThat(prompt.summary()).contains("Marcus v2.1.0");
    }

    @Property
    void every_word_has_an_origin_whatever_the_phrase(@ForAll String phrase, @ForAll String wardrobe) {
        Asset marcus = with(PromptFixture.MARCUS, Map.of("studio", phrase));
        AssembledPrompt prompt = PromptFixture.assembler()
                .assemble(PromptRequest.builder(PromptKind.FRAME)
                        .provider("studio")
                        .subject(marcus, new TalentContext("", "", "", wardrobe, ""))
                        .build());

        assertThat(prompt.text()).doesNotContain("\n", "\r", "\u0000");
        assertThat(prompt.spans()).allMatch(span -> !span.text().isEmpty());
        assertThat(prompt.spans())
                .filteredOn(span -> span.origin().source() == Origin.Source.DIALECT)
                .allMatch(span -> span.text().matches("[.,;: ]+"));
        assertThat(prompt.spans())
                .filteredOn(span -> span.origin().source() == Origin.Source.ASSET)
                .extracting(span -> span.origin().field())
                .isSubsetOf("name", "fragments.studio");
    }

    @Test
    void a_draft_takes_phrases_but_no_blank_ones() {
        AssetDraft.Builder draft = AssetDraft.builder(Category.TALENT, "Marcus").fragment("studio", " mrcs_v3 ");
        assertThat(draft.build().fragments()).isEqualTo(Map.of("studio", "mrcs_v3"));
        assertThatThrownBy(() -> draft.fragment(" ", "mrcs_v3"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("provider");
        assertThatThrownBy(() -> draft.fragment("studio", "\t"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("phrase");
    }
}
