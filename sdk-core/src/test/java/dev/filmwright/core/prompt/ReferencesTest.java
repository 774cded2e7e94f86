package dev.filmwright.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.EnvironmentContext;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.Reference;
import dev.filmwright.prompt.TalentContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which picture of an asset a model is shown. */
class ReferencesTest {

    @Test
    void a_persons_face_comes_before_all_else() {
        assertThat(shown(ImageSlot.REFERENCE, ImageSlot.PRIMARY, ImageSlot.SHEET_FRONT_FACE, ImageSlot.HEADSHOT))
                .containsExactly("HEADSHOT");
        assertThat(shown(ImageSlot.REFERENCE, ImageSlot.PRIMARY, ImageSlot.SHEET_FRONT_FACE))
                .containsExactly("SHEET_FRONT_FACE");
        assertThat(shown(ImageSlot.REFERENCE, ImageSlot.PRIMARY)).containsExactly("PRIMARY");
        assertThat(shown(ImageSlot.INSPIRATION, ImageSlot.REFERENCE)).containsExactly("REFERENCE");
    }

    @Test
    void what_came_of_an_asset_and_what_inspired_it_show_nobody_what_it_looks_like() {
        assertThat(shown(ImageSlot.EXAMPLE, ImageSlot.INSPIRATION)).isEmpty();
    }

    @Test
    void a_selection_becomes_a_request_with_its_people_places_things_and_style() {
        PromptRequest prompt = PromptRequest.builder(PromptKind.FRAME)
                .subject(with(PromptFixture.MARCUS, "marcus", ImageSlot.HEADSHOT), TalentContext.NONE)
                .place(with(PromptFixture.SHOP, "shop", ImageSlot.PRIMARY), EnvironmentContext.NONE)
                .prop(with(PromptFixture.LANTERN, "lantern", ImageSlot.ANGLE_FRONT))
                .style(with(PromptFixture.NOIR, "noir", ImageSlot.REFERENCE))
                .build();
        AssembledPrompt words = PromptFixture.assembler().assemble(prompt);

        GenerationRequest request = GenerationRequest.image(
                        new ModelRef("flux", "pro"), words, MediaOwner.production("p1"))
                .assets(prompt)
                .build();

        assertThat(request.uses()).isEqualTo(prompt.uses());
        assertThat(request.inputs())
                .containsExactly(
                        wish(InputRole.CHARACTER, "marcus-HEADSHOT", "Marcus"),
                        wish(InputRole.REFERENCE, "shop-PRIMARY", PromptFixture.SHOP.name()),
                        wish(InputRole.REFERENCE, "lantern-ANGLE_FRONT", "Lantern"),
                        wish(InputRole.STYLE, "noir-REFERENCE", "Noir"));
    }

    @Test
    void a_picture_that_is_there_twice_is_shown_once() {
        Asset marcus = with(PromptFixture.MARCUS, "marcus", ImageSlot.HEADSHOT);
        PromptRequest twins = PromptRequest.builder(PromptKind.FRAME)
                .subject(marcus, TalentContext.NONE)
                .subject(marcus, TalentContext.NONE)
                .build();

        assertThat(twins.references()).hasSize(1);
    }

    @Test
    void an_asset_without_a_picture_is_described_by_words_alone() {
        PromptRequest prompt = PromptRequest.builder(PromptKind.FRAME)
                .subject(PromptFixture.MARCUS, TalentContext.NONE)
                .build();

        assertThat(prompt.references()).isEmpty();
    }

    private static InputMedia wish(InputRole role, String media, String name) {
        return new InputMedia(role, new MediaId(media), name, true);
    }

    private static List<String> shown(ImageSlot... slots) {
        PromptRequest prompt = PromptRequest.builder(PromptKind.FRAME)
                .subject(with(PromptFixture.MARCUS, "m", slots), TalentContext.NONE)
                .build();
        return prompt.references().stream()
                .map(Reference::media)
                .map(media -> media.value().substring(2))
                .toList();
    }

    private static Asset with(Asset asset, String name, ImageSlot... slots) {
        List<AssetImage> images = new ArrayList<>();
        for (ImageSlot slot : slots) {
            images.add(new AssetImage(new MediaId(name + "-" + slot), slot, ""));
        }
        return asset.toBuilder().content(asset.content().withImages(images)).build();
    }
}
