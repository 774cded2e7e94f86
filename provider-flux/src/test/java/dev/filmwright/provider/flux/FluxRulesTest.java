package dev.filmwright.provider.flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before it is sent: each message names the field, the value and the remedy. */
class FluxRulesTest {
    private final FakeBfl bfl = new FakeBfl();

    @TempDir
    Path folder;

    @AfterEach
    void nothing_was_sent() {
        assertThat(bfl.api.requests()).isEmpty();
        bfl.close();
    }

    @ParameterizedTest
    @CsvSource({
        "flux-2-flex, steps, 0, 1 to 50",
        "flux-2-flex, steps, 51, 1 to 50",
        "flux-2-flex, steps, 2.5, a whole number",
        "flux-2-flex, steps, many, a whole number",
        "flux-2-flex, guidance, 1.4, 1.5 to 10",
        "flux-2-flex, guidance, 1e99999999, a number",
        "flux-2-pro, safety_tolerance, 6, 0 to 5",
        "flux-kontext-max, safety_tolerance, 7, 0 to 6",
        "flux-2-pro, output_format, gif, 'jpeg, png, webp'",
        "flux-2-pro, prompt_upsampling, yes, true or false",
        "flux-pro-1.1-ultra, image_prompt_strength, 1.1, 0 to 1",
        "flux-2-klein-4b, steps, 4, 'output_format, safety_tolerance'"
    })
    void a_setting_out_of_range_is_refused_with_what_would_be_right(
            String model, String name, String value, String remedy) {
        assertThatThrownBy(() -> check(model, builder -> builder.option(name, value)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(remedy);
    }

    @Test
    void more_pictures_than_the_model_takes_are_refused() {
        assertThatThrownBy(() -> check("flux-2-klein-4b", builder -> references(builder, 5)))
                .hasMessageContaining("at most 4");
        assertThatThrownBy(() -> check("flux-2-max", builder -> references(builder, 9)))
                .hasMessageContaining("at most 8");
    }

    @Test
    void pictures_of_two_roles_count_together() {
        assertThatThrownBy(() -> check(
                        "flux-2-klein-4b",
                        builder -> references(builder, 3)
                                .input(InputRole.STYLE, new MediaId("a"))
                                .input(InputRole.CHARACTER, new MediaId("b"))))
                .hasMessageContaining("at most 4");
    }

    @Test
    void pro_works_on_nine_megapixels_in_all() {
        check("flux-2-pro", builder -> references(builder.size(new FrameSize(1024, 1024)), 8));
        check("flux-2-pro", builder -> references(builder.size(new FrameSize(1920, 1088)), 7));
        assertThatThrownBy(() -> check("flux-2-pro", builder -> references(builder.size(new FrameSize(1920, 1088)), 8)))
                .hasMessageContaining("9 megapixels")
                .hasMessageContaining("at most 7");
        check("flux-2-max", builder -> references(builder.size(new FrameSize(1920, 1088)), 8));
    }

    @Test
    void what_is_only_wished_for_is_no_reason_to_refuse() {
        check("flux-dev", builder -> builder.reference(InputRole.CHARACTER, new MediaId("mara"), "Mara"));
    }

    @Test
    void fill_needs_a_picture_and_a_mask() {
        assertThatThrownBy(() ->
                        check("flux-pro-1.0-fill", builder -> builder.input(InputRole.SOURCE, new MediaId("room"))))
                .hasMessageContaining("no MASK");
    }

    @Test
    void a_mask_of_another_size_is_refused() {
        Submission answer = bfl.open(folder)
                .submit(Requests.of(
                        "flux-pro-1.0-fill",
                        Pictures.given(InputRole.SOURCE, "", 64, 48),
                        Pictures.given(InputRole.MASK, "", 64, 64)));

        assertThat(((Submission.Rejected) answer).failure().message())
                .contains("inputs.mask")
                .contains("64x64")
                .contains("64x48");
    }

    @Test
    void expand_needs_a_side_to_add_to() {
        UnaryOperator<GenerationRequest.Builder> source =
                builder -> builder.input(InputRole.SOURCE, new MediaId("wall"));
        assertThatThrownBy(() -> check("flux-pro-1.0-expand", source))
                .hasMessageContaining("[top, bottom, left, right]");
        assertThatThrownBy(() -> check(
                        "flux-pro-1.0-expand",
                        builder -> source.apply(builder).option("left", "0").option("top", "0")))
                .hasMessageContaining("[top, bottom, left, right]");
        check("flux-pro-1.0-expand", builder -> source.apply(builder).option("left", "1"));
    }

    @Test
    void expand_takes_no_tiny_picture() {
        ProviderRequest request = Requests.of(
                "flux-pro-1.0-expand",
                Requests.PROMPT,
                builder -> builder.option("left", "320"),
                Pictures.given(InputRole.SOURCE, "", 300, 255));

        assertThat(((Submission.Rejected) bfl.open(folder).submit(request))
                        .failure()
                        .message())
                .contains("300x255")
                .contains("256");
    }

    @Test
    void a_picture_of_more_than_20_megabytes_is_refused() {
        Pictures.Given huge = new Pictures.Given(
                InputRole.REFERENCE,
                "",
                new byte[FluxModel.LARGEST_PICTURE + 1],
                new FrameSize(20, 20),
                Optional.empty());

        assertThat(((Submission.Rejected) bfl.open(folder).submit(Requests.of("flux-2-pro", huge)))
                        .failure()
                        .message())
                .contains("20000000 bytes");
    }

    @Test
    void nothing_to_go_by_is_refused() {
        assertThatThrownBy(() -> check("flux-2-pro", " ")).hasMessageContaining("prompt");
        assertThatThrownBy(() -> check("flux-pro-1.1", "")).hasMessageContaining("prompt");
    }

    @Test
    void a_model_that_does_not_exist_is_refused_with_those_that_do() {
        Provider provider = bfl.open(folder);
        assertThatThrownBy(() -> provider.check(
                        "flux-kontext",
                        Requests.image("flux-kontext", Requests.PROMPT).build()))
                .hasMessageContaining("flux-kontext-pro");
    }

    private static GenerationRequest.Builder references(GenerationRequest.Builder builder, int count) {
        for (int i = 0; i < count; i++) {
            builder.input(new InputMedia(InputRole.REFERENCE, new MediaId("m" + i)));
        }
        return builder;
    }

    private void check(String model, UnaryOperator<GenerationRequest.Builder> change) {
        bfl.open(folder)
                .check(
                        model,
                        change.apply(Requests.image(model, Requests.PROMPT)).build());
    }

    private void check(String model, String prompt) {
        bfl.open(folder).check(model, Requests.image(model, prompt).build());
    }
}
