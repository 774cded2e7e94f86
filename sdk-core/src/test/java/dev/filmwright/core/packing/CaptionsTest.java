package dev.filmwright.core.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.CaptionStyle;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPackageRequest;
import dev.filmwright.dataset.TrainingPicture;
import dev.filmwright.prompt.EnvironmentContext;
import dev.filmwright.prompt.TalentContext;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaptionsTest extends PackingFixture {

    private String caption(TrainingPackageRequest request, ImageSlot slot) {
        return packages.plan(request).pictures().stream()
                .filter(picture -> picture.slot().equals(Optional.of(slot)))
                .findFirst()
                .flatMap(TrainingPicture::caption)
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void what_the_trigger_word_is_to_stand_for_is_never_said(CaptionStyle style) {
        TrainingPackageRequest request =
                of(marcus, TrainingFormat.KOHYA).style(style).build();

        assertThat(packages.plan(request).pictures())
                .allSatisfy(picture -> assertThat(picture.caption().orElseThrow())
                        .startsWith("mrcs")
                        .doesNotContain("scar")
                        .doesNotContain("hair")
                        .doesNotContain("weathered")
                        .doesNotContain("tall"));
    }

    @Test
    void sentences_are_for_models_that_read_language() {
        assertThat(caption(
                        of(marcus, TrainingFormat.KOHYA)
                                .baseModel(BaseModel.FLUX1_DEV)
                                .build(),
                        ImageSlot.SHEET_PROFILE_LEFT))
                .isEqualTo("mrcs man, a close-up of the face in left profile, wearing a long grey raincoat, boots.");
    }

    @Test
    void tags_are_for_models_that_were_taught_by_tags() {
        assertThat(caption(
                        of(marcus, TrainingFormat.KOHYA)
                                .baseModel(BaseModel.ILLUSTRIOUS)
                                .build(),
                        ImageSlot.SHEET_FULL_BODY_FRONT))
                .isEqualTo("mrcs, man, full body, front view, standing, wearing a long grey raincoat, boots");
    }

    @Test
    void what_a_context_says_replaces_the_profiles_words_and_a_face_from_behind_shows_nothing() {
        TrainingPackageRequest request = of(marcus, TrainingFormat.KOHYA)
                .style(CaptionStyle.SENTENCES)
                .talent(new TalentContext("running", "laughing", "", "a red scarf.", ""))
                .environment(new EnvironmentContext("", "the old pier", "at dusk", "rain", ""))
                .build();

        assertThat(caption(request, ImageSlot.HEADSHOT))
                .isEqualTo("mrcs man, a close-up portrait, running, laughing, wearing a red scarf, in the old pier,"
                        + " at dusk, rain.");
        assertThat(caption(request, ImageSlot.SHEET_FULL_BODY_BACK)).doesNotContain("laughing");
    }

    @Test
    void a_caption_of_ones_own_is_led_by_the_trigger_word_unless_it_is_in_it() {
        List<TrainingPicture> pictures =
                packages.plan(of(marcus, TrainingFormat.KOHYA).build()).pictures();
        TrainingPackageRequest request = of(marcus, TrainingFormat.KOHYA)
                .caption(pictures.get(0).key(), "in the\n rain\u0007")
                .caption(pictures.get(1).key(), "a portrait of mrcs man at night")
                .build();

        List<TrainingPicture> changed = packages.plan(request).pictures();
        assertThat(changed.get(0).caption()).contains("mrcs man, in the rain");
        assertThat(changed.get(1).caption()).contains("a portrait of mrcs man at night");
    }

    @Test
    void a_caption_for_a_picture_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> packages.plan(
                        of(marcus, TrainingFormat.KOHYA).caption("nobody", "x").build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void signs_that_mean_something_to_kohya_are_replaced() {
        datasets.picture("a.png", DrawnPictures.png(72, 96, 1)).text("a.txt", "a {red|blue} coat ||| night");

        assertThat(packages.plan(ofDataset(TrainingFormat.KOHYA).build())
                        .pictures()
                        .get(0)
                        .caption())
                .contains("mrcs man, a (red/blue) coat /// night");
    }

    @Test
    void brackets_that_ai_toolkit_would_replace_are_none_but_the_triggers() {
        datasets.picture("a.png", DrawnPictures.png(72, 96, 1))
                .text("a.txt", "[name] at night")
                .picture("b.png", DrawnPictures.png(72, 96, 2))
                .text("b.txt", "mrcs man at noon");

        assertThat(packages.plan(ofDataset(TrainingFormat.AI_TOOLKIT).build()).pictures())
                .extracting(picture -> picture.caption().orElseThrow())
                .containsExactly("[trigger] man, (name) at night", "mrcs man at noon");
    }

    @Test
    void a_dataset_keeps_its_captions_by_stem_without_byte_order_mark() {
        datasets.text("Night.TXT", "\uFEFFmrcs man at night\r\nsecond line")
                .picture("night.jpg", DrawnPictures.jpeg(72, 96, 1));

        assertThat(packages.plan(ofDataset(TrainingFormat.KOHYA).build())
                        .pictures()
                        .get(0)
                        .caption())
                .contains("mrcs man at night second line");
    }

    @Test
    void people_who_label_a_picture_have_it_said() {
        var asset = talent("Ida");
        add(asset, ImageSlot.REFERENCE, 72, 96);
        var image = assets.get(asset.id()).content().image(ImageSlot.REFERENCE).orElseThrow();
        var labelled = assets.get(asset.id());
        assets.update(labelled.id(), labelled.revision(), edit -> edit.imageLabel(image.media(), "in the rain."));

        assertThat(caption(of(asset, TrainingFormat.KOHYA).build(), ImageSlot.REFERENCE))
                .startsWith("mrcs man, in the rain,");
    }

    @Test
    void a_format_that_learns_a_new_word_wants_one() {
        assertThatThrownBy(() -> packages.plan(
                        of(marcus, TrainingFormat.KOHYA).trigger("").build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("trigger");
    }

    @ParameterizedTest
    @EnumSource
    void the_trigger_word_leads_every_caption(TrainingFormat format) {
        assertThat(packages.plan(of(marcus, format).build()).pictures())
                .allSatisfy(picture -> assertThat(picture.caption().orElseThrow())
                        .matches("(mrcs|\\[trigger]|a photo of mrcs)\\b?.*"));
    }
}
