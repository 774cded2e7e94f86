package dev.filmwright.provider.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent: each endpoint has fields of its own, and takes no others. */
class FluxBodyTest {
    private final FakeBfl bfl = new FakeBfl();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        bfl.close();
    }

    @Test
    void words_alone_become_prompt_size_and_seed() {
        JsonValue body = sent(
                "flux-2-pro",
                builder -> builder.size(new FrameSize(1920, 1088))
                        .seed(421)
                        .option("safety_tolerance", "2")
                        .option("output_format", "png"));

        assertThat(body.names())
                .containsExactlyInAnyOrder(
                        "prompt", "width", "height", "seed", "safety_tolerance", "output_format", "disable_pup");
        assertThat(body.at("prompt").text()).isEqualTo(Requests.PROMPT);
        assertThat(body.at("width").whole()).isEqualTo(1920);
        assertThat(body.at("height").whole()).isEqualTo(1088);
        assertThat(body.at("seed").whole()).isEqualTo(421);
        assertThat(body.at("safety_tolerance").whole()).isEqualTo(2);
        assertThat(body.at("output_format").text()).isEqualTo("png");
    }

    @Test
    void eight_references_are_sent_in_order_and_named_by_their_number() {
        ProviderInput[] inputs = new ProviderInput[8];
        for (int i = 0; i < 8; i++) {
            inputs[i] = Pictures.given(InputRole.REFERENCE, "thing " + (i + 1), 20 + i, 20);
        }
        JsonValue body = sent("flux-2-pro", builder -> builder, inputs);

        assertThat(picture(body, "input_image")).isEqualTo(Pictures.png(20, 20));
        for (int i = 2; i <= 8; i++) {
            assertThat(picture(body, "input_image_" + i)).isEqualTo(Pictures.png(19 + i, 20));
        }
        assertThat(body.at("prompt").text())
                .startsWith("Image 1 is thing 1. Image 2 is thing 2. ")
                .endsWith("Image 8 is thing 8. " + Requests.PROMPT);
    }

    @Test
    void a_public_address_goes_in_place_of_the_bytes_where_the_endpoint_takes_one() {
        JsonValue body = sent(
                "flux-2-max",
                builder -> builder,
                Pictures.given(InputRole.CHARACTER, "", 20, 20),
                Pictures.given(InputRole.REFERENCE, "", 20, 20).at("https://assets.example.org/coat.jpg"));

        assertThat(body.at("input_image_2").text()).isEqualTo("https://assets.example.org/coat.jpg");
        assertThat(picture(body, "input_image")).isEqualTo(Pictures.png(20, 20));
    }

    @Test
    void redux_is_a_field_of_other_endpoints_and_takes_bytes_only() {
        for (String model : List.of("flux-pro-1.1", "flux-dev", "flux-pro-1.1-ultra")) {
            JsonValue body = sent(
                    model,
                    builder -> builder,
                    Pictures.given(InputRole.STYLE, "the poster", 20, 20).at("https://assets.example.org/poster.jpg"));

            assertThat(picture(body, "image_prompt")).as(model).isEqualTo(Pictures.png(20, 20));
            assertThat(body.at("prompt").text()).isEqualTo(Requests.PROMPT);
        }
    }

    @Test
    void ultra_takes_a_shape_a_strength_and_raw_and_no_pixels() {
        JsonValue body = sent(
                "flux-pro-1.1-ultra",
                builder -> builder.size(new FrameSize(1536, 1024))
                        .option("raw", "true")
                        .option("image_prompt_strength", "0.35"),
                Pictures.given(InputRole.STYLE, "", 20, 20));

        assertThat(body.at("aspect_ratio").text()).isEqualTo("3:2");
        assertThat(body.at("raw").flag()).isTrue();
        assertThat(body.at("image_prompt_strength").decimal()).isEqualByComparingTo("0.35");
        assertThat(body.names()).doesNotContain("width", "height");
    }

    @Test
    void kontext_takes_a_shape_and_pictures() {
        JsonValue body = sent(
                "flux-kontext-pro",
                builder -> builder.size(new FrameSize(1280, 720)).seed(11),
                Pictures.given(InputRole.SOURCE, "", 20, 20));

        assertThat(body.names())
                .containsExactlyInAnyOrder("prompt", "input_image", "aspect_ratio", "seed", "prompt_upsampling");
        assertThat(body.at("aspect_ratio").text()).isEqualTo("16:9");
        assertThat(body.at("prompt").text()).isEqualTo(Requests.PROMPT);
    }

    @Test
    void fill_sends_image_and_mask() {
        JsonValue body = sent(
                "flux-pro-1.0-fill",
                builder -> builder.option("guidance", "60").option("steps", "50"),
                Pictures.given(InputRole.SOURCE, "", 64, 48),
                Pictures.given(InputRole.MASK, "", 64, 48));

        assertThat(body.names())
                .containsExactlyInAnyOrder("prompt", "image", "mask", "steps", "guidance", "prompt_upsampling");
        assertThat(picture(body, "image")).isEqualTo(Pictures.png(64, 48));
    }

    @Test
    void expand_sends_the_pixels_of_each_side() {
        JsonValue body = sent(
                "flux-pro-1.0-expand",
                builder -> builder.option("left", "320").option("top", "0"),
                Pictures.given(InputRole.SOURCE, "", 300, 256));

        assertThat(body.at("left").whole()).isEqualTo(320);
        assertThat(body.at("top").whole()).isZero();
        assertThat(body.names()).doesNotContain("right", "bottom", "width", "input_image");
    }

    @Test
    void the_tools_have_fields_of_their_own() {
        assertThat(sent("outpainting-v1", builder -> builder, Pictures.given(InputRole.SOURCE, "", 64, 64))
                        .names())
                .containsExactlyInAnyOrder("prompt", "input_image", "width", "height");
        assertThat(sent(
                                "erase-v1",
                                builder -> builder.option("dilate_pixels", "25"),
                                Pictures.given(InputRole.SOURCE, "", 64, 64),
                                Pictures.given(InputRole.MASK, "", 64, 64))
                        .names())
                .containsExactlyInAnyOrder("image", "mask", "dilate_pixels");
        assertThat(sent("deblur-v1", builder -> builder, Pictures.given(InputRole.SOURCE, "", 64, 64))
                        .names())
                .containsExactly("image");
        assertThat(sent(
                                "vto-v1",
                                builder -> builder,
                                Pictures.given(InputRole.CHARACTER, "", 64, 64),
                                Pictures.given(InputRole.REFERENCE, "", 64, 64))
                        .names())
                .containsExactlyInAnyOrder("prompt", "person", "garment");
    }

    @Test
    void the_prompt_is_kept_as_it_was_written_unless_somebody_asks_for_more() {
        assertThat(sent("flux-2-pro", builder -> builder).at("disable_pup").flag())
                .isTrue();
        assertThat(sent("flux-2-flex", builder -> builder)
                        .at("prompt_upsampling")
                        .flag())
                .isFalse();
        assertThat(sent("flux-2-pro", builder -> builder.option("prompt_upsampling", "true"))
                        .at("disable_pup")
                        .flag())
                .isFalse();
        assertThat(sent("flux-2-flex", builder -> builder.option("prompt_upsampling", "true"))
                        .at("prompt_upsampling")
                        .flag())
                .isTrue();
        assertThat(sent("flux-2-klein-4b", builder -> builder).names()).doesNotContain("disable_pup");
    }

    @Test
    void what_the_model_made_of_the_prompt_is_told() {
        Provider provider = bfl.open(folder);
        Submission taken = provider.submit(
                Requests.of("flux-2-pro", Requests.PROMPT, builder -> builder.option("prompt_upsampling", "true")));

        assertThat(done(provider, taken).warnings())
                .contains("the prompt was written anew: A harbour at dawn, low fog, 35mm film look");
    }

    @Test
    void a_prompt_that_is_json_stays_json() {
        Provider provider = bfl.open(folder);
        Submission taken = provider.submit(Requests.of(
                "flux-2-pro",
                "{\"scene\": \"a pier\"}",
                builder -> builder,
                Pictures.given(InputRole.CHARACTER, "Mara", 20, 20)));

        assertThat(bfl.body().at("prompt").text()).isEqualTo("{\"scene\": \"a pier\"}");
        assertThat(done(provider, taken).warnings())
                .contains("the prompt is JSON: what each picture is for was not added to it");
    }

    private JsonValue sent(String model, UnaryOperator<GenerationRequest.Builder> change, ProviderInput... inputs) {
        ProviderRequest request = Requests.of(model, Requests.PROMPT, change, inputs);
        Provider provider = bfl.open(folder);
        assertThat(provider.submit(request)).as(model).isInstanceOf(Submission.Accepted.class);
        return bfl.body();
    }

    private PollResult.Succeeded done(Provider provider, Submission taken) {
        assertThat(taken).isInstanceOf(Submission.Accepted.class);
        PollResult result = provider.poll(((Submission.Accepted) taken).operation());
        for (int i = 0; i < 10 && result instanceof PollResult.Running; i++) {
            bfl.clock.advance(Duration.ofSeconds(1));
            result = provider.poll(((Submission.Accepted) taken).operation());
        }
        assertThat(result).isInstanceOf(PollResult.Succeeded.class);
        return (PollResult.Succeeded) result;
    }

    /** Bare base64: no data URI, no line breaks. */
    private static byte[] picture(JsonValue body, String field) {
        return Base64.getDecoder().decode(body.at(field).text());
    }
}
