package dev.filmwright.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.AssetUse;
import dev.filmwright.prompt.EnvironmentContext;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.TalentContext;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PromptUsesTest {
    @Test
    void every_asset_is_used_at_the_version_it_was_read_at_with_what_is_said_of_it() {
        PromptRequest request = PromptRequest.builder(PromptKind.FRAME)
                .subject(PromptFixture.MARCUS, new TalentContext("runs", "", "on the left", " ", ""))
                .place(PromptFixture.SHOP, new EnvironmentContext("interior", "", "night", "", "a broken window"))
                .prop(PromptFixture.LANTERN)
                .style(PromptFixture.NOIR)
                .build();

        assertThat(request.uses())
                .containsExactly(
                        new AssetUse(
                                PromptFixture.MARCUS.id(),
                                PromptFixture.MARCUS.version(),
                                new TreeMap<>(Map.of("action", "runs", "position", "on the left"))),
                        new AssetUse(
                                PromptFixture.SHOP.id(),
                                PromptFixture.SHOP.version(),
                                new TreeMap<>(Map.of(
                                        "setting", "interior",
                                        "time", "night",
                                        "modifications", "a broken window"))),
                        PromptFixture.LANTERN.use(),
                        PromptFixture.NOIR.use());
    }

    @Test
    void an_asset_seen_twice_is_used_once_and_nothing_said_of_it_is_lost() {
        PromptRequest request = PromptRequest.builder(PromptKind.FRAME)
                .subject(PromptFixture.MARCUS, new TalentContext("runs", "afraid", "", "", ""))
                .subject(PromptFixture.MARCUS, new TalentContext("hides", "afraid", "in the mirror", "", ""))
                .prop(PromptFixture.MARCUS)
                .build();

        assertThat(request.uses())
                .singleElement()
                .satisfies(use -> assertThat(use.context())
                        .isEqualTo(
                                Map.of("action", "runs; hides", "expression", "afraid", "position", "in the mirror")));
    }

    @Test
    void a_prompt_of_nothing_uses_nothing() {
        assertThat(PromptRequest.builder(PromptKind.FRAME).build().uses()).isEmpty();
    }
}
