package dev.filmwright.core.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.FittedInput;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputFit;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.spi.Capabilities;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InputFittingTest {
    private static final ModelRef MODEL = new ModelRef("flux", "pro");
    private static final MediaId MARA = new MediaId("mara");
    private static final MediaId HARBOUR = new MediaId("harbour");
    private static final MediaId LOOK = new MediaId("look");
    private static final MediaId CLIP = new MediaId("clip");

    @Test
    void a_wish_is_given_in_the_role_asked_for_where_the_model_takes_it() {
        InputFit fit = fit(can().input(InputRole.CHARACTER, 1), wish(InputRole.CHARACTER, MARA, "Mara"));

        assertThat(fit.asAsked()).isTrue();
        assertThat(fit.warnings()).isEmpty();
        assertThat(fit.given()).containsExactly(new InputMedia(InputRole.CHARACTER, MARA, "Mara", true));
    }

    @Test
    void one_whose_role_is_not_taken_is_looked_at_instead() {
        InputFit fit = fit(
                can().input(InputRole.REFERENCE, 3),
                wish(InputRole.CHARACTER, MARA, "Mara"),
                wish(InputRole.STYLE, LOOK, "noir"),
                wish(InputRole.CONTROL, HARBOUR, ""));

        assertThat(fit.given())
                .extracting(InputMedia::role)
                .containsOnly(InputRole.REFERENCE)
                .hasSize(3);
        assertThat(fit.warnings())
                .containsExactly(
                        "reference \"Mara\" (CHARACTER) was given as REFERENCE: flux/pro takes no CHARACTER files",
                        "reference \"noir\" (STYLE) was given as REFERENCE: flux/pro takes no STYLE files",
                        "reference (CONTROL) was given as REFERENCE: flux/pro takes no CONTROL files");
    }

    @Test
    void a_model_that_takes_no_files_is_given_none_and_the_words_stand_in() {
        InputFit fit = fit(can(), wish(InputRole.CHARACTER, MARA, "Mara"));

        assertThat(fit.given()).isEmpty();
        assertThat(fit.leftOut())
                .extracting(FittedInput::asked)
                .extracting(InputMedia::media)
                .containsExactly(MARA);
        assertThat(fit.warnings())
                .containsExactly("reference \"Mara\" (CHARACTER) was not given: flux/pro takes no files;"
                        + " the words of the prompt stand in");
    }

    @Test
    void what_there_is_no_room_for_is_left_out_last_first() {
        InputFit fit = fit(
                can().input(InputRole.CHARACTER, 1).input(InputRole.REFERENCE, 1),
                wish(InputRole.CHARACTER, MARA, "Mara"),
                wish(InputRole.CHARACTER, HARBOUR, "Jon"),
                wish(InputRole.CHARACTER, LOOK, "Ida"));

        assertThat(fit.inputs())
                .extracting(FittedInput::role)
                .containsExactly(Optional.of(InputRole.CHARACTER), Optional.of(InputRole.REFERENCE), Optional.empty());
        assertThat(fit.warnings())
                .containsExactly(
                        "reference \"Jon\" (CHARACTER) was given as REFERENCE: flux/pro takes at most 1 as CHARACTER",
                        "reference \"Ida\" (CHARACTER) was not given: flux/pro takes at most 1 as REFERENCE;"
                                + " the words of the prompt stand in");
    }

    @Test
    void files_that_must_be_taken_come_before_every_wish() {
        InputFit fit = fit(
                can().input(InputRole.REFERENCE, 2).maxInputs(1),
                wish(InputRole.REFERENCE, MARA, "Mara"),
                new InputMedia(InputRole.REFERENCE, HARBOUR));

        assertThat(fit.given()).extracting(InputMedia::media).containsExactly(HARBOUR);
        assertThat(fit.warnings()).singleElement().asString().contains("takes at most 1 files in all");
    }

    @Test
    void a_wish_the_model_cannot_do_without_comes_before_the_others() {
        InputFit fit = fit(
                can().input(InputRole.SOURCE, 1)
                        .input(InputRole.REFERENCE, 1)
                        .needs(InputRole.SOURCE)
                        .maxInputs(1),
                wish(InputRole.REFERENCE, MARA, "Mara"),
                wish(InputRole.SOURCE, HARBOUR, ""));

        assertThat(fit.given()).extracting(InputMedia::media).containsExactly(HARBOUR);
    }

    @Test
    void roles_that_exclude_one_another_are_not_given_together() {
        InputFit fit = fit(
                can().input(InputRole.FIRST_FRAME, 1)
                        .input(InputRole.REFERENCE, 3)
                        .excludes(InputRole.FIRST_FRAME, InputRole.REFERENCE),
                new InputMedia(InputRole.FIRST_FRAME, HARBOUR),
                wish(InputRole.CHARACTER, MARA, "Mara"));

        assertThat(fit.given()).extracting(InputMedia::role).containsExactly(InputRole.FIRST_FRAME);
        assertThat(fit.warnings())
                .singleElement()
                .asString()
                .contains("flux/pro does not take REFERENCE together with FIRST_FRAME");
    }

    @Test
    void a_clip_is_not_given_as_a_picture() {
        InputFit fit = fit(can().input(InputRole.REFERENCE, 1), wish(InputRole.REFERENCE, CLIP, "the take"));

        assertThat(fit.given()).isEmpty();
        assertThat(fit.warnings()).singleElement().asString().contains("takes a picture as REFERENCE, not video/mp4");
    }

    @Test
    void only_what_can_stand_in_by_being_looked_at_changes_its_role() {
        InputFit fit = fit(can().input(InputRole.REFERENCE, 5), wish(InputRole.LAST_FRAME, MARA, ""));

        assertThat(fit.given()).isEmpty();
        assertThat(fit.warnings()).singleElement().asString().contains("takes no LAST_FRAME files");
    }

    @Test
    void what_is_given_keeps_the_order_of_the_request() {
        InputFit fit = fit(
                can().input(InputRole.CHARACTER, 1)
                        .input(InputRole.REFERENCE, 1)
                        .input(InputRole.SOURCE, 1),
                wish(InputRole.CHARACTER, MARA, "Mara"),
                wish(InputRole.MASK, LOOK, ""),
                new InputMedia(InputRole.SOURCE, HARBOUR),
                wish(InputRole.REFERENCE, LOOK, "noir"));

        assertThat(fit.given()).extracting(InputMedia::media).containsExactly(MARA, HARBOUR, LOOK);
    }

    @Test
    void pictures_are_taken_by_a_model_that_takes_any_type_they_can_be_encoded_in() {
        Capabilities png = can().inputType(MediaType.PNG).build();
        Capabilities words = can().inputType(MediaType.TEXT).build();

        assertThat(InputFitting.takes(png, InputRole.REFERENCE, MediaType.WEBP)).isTrue();
        assertThat(InputFitting.takes(words, InputRole.REFERENCE, MediaType.WEBP))
                .isFalse();
        assertThat(InputFitting.takes(png, InputRole.CLIP, MediaType.MP4)).isFalse();
        assertThat(InputFitting.takes(png, InputRole.REFERENCE, MediaType.MP4)).isFalse();
    }

    private static Capabilities.Builder can() {
        return Capabilities.builder().output(OutputKind.IMAGE);
    }

    private static InputMedia wish(InputRole role, MediaId media, String name) {
        return new InputMedia(role, media, name, true);
    }

    private static InputFit fit(Capabilities.Builder can, InputMedia... inputs) {
        GenerationRequest request = GenerationRequest.image(
                        MODEL,
                        AssembledPrompt.plain(PromptKind.FRAME, "Mara at the harbour"),
                        MediaOwner.production("p1"))
                .build()
                .withInputs(List.of(inputs));
        return InputFitting.of(
                request, can.build(), media -> Optional.of(media.equals(CLIP) ? MediaType.MP4 : MediaType.WEBP));
    }
}
