package dev.filmwright.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.prompt.EnvironmentContext;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.TalentContext;
import org.junit.jupiter.api.Test;

class IsolationTest {
    private static final EnvironmentContext ANY = new EnvironmentContext("", "", "", "", "");

    @Test
    void a_talents_own_picture_is_asked_for_on_a_plain_background() {
        assertThat(text(PromptRequest.builder(PromptKind.ASSET).subject(PromptFixture.MARCUS, TalentContext.NONE)))
                .isEqualTo(
                        "Marcus, weathered face, 50s, broad, grey beard, oilskin coat. Isolated on plain background.");
    }

    @Test
    void a_props_own_picture_is_asked_for_on_a_plain_background() {
        assertThat(text(PromptRequest.builder(PromptKind.ASSET).prop(PromptFixture.LANTERN)))
                .isEqualTo("Lantern. Isolated on plain background.");
    }

    @Test
    void the_words_say_where_they_come_from() {
        assertThat(PromptFixture.assembler()
                        .assemble(PromptRequest.builder(PromptKind.ASSET)
                                .prop(PromptFixture.LANTERN)
                                .build())
                        .spans())
                .contains(new Span("Isolated on plain background", Origin.of(Origin.Source.CONTEXT, "isolation")));
    }

    @Test
    void a_places_own_picture_is_never_isolated() {
        assertThat(text(PromptRequest.builder(PromptKind.ASSET).place(PromptFixture.SHOP, ANY)))
                .startsWith("Downtown Shop")
                .doesNotContainIgnoringCase("isolated");
        Asset shop = PromptFixture.SHOP;
        assertThat(text(PromptRequest.builder(PromptKind.ASSET).prop(shop))).doesNotContainIgnoringCase("isolated");
    }

    @Test
    void somebody_in_a_place_is_not_isolated_from_it() {
        assertThat(text(PromptRequest.builder(PromptKind.ASSET)
                        .subject(PromptFixture.MARCUS, TalentContext.NONE)
                        .place(PromptFixture.SHOP, ANY)))
                .doesNotContainIgnoringCase("isolated");
    }

    @Test
    void a_frame_of_a_film_isolates_nobody() {
        assertThat(text(PromptRequest.builder(PromptKind.FRAME).subject(PromptFixture.MARCUS, TalentContext.NONE)))
                .doesNotContainIgnoringCase("isolated");
    }

    private static String text(PromptRequest.Builder request) {
        return PromptFixture.assembler().assemble(request.build()).text();
    }
}
