package dev.filmwright.provider.comfyui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Span;
import dev.filmwright.provider.comfyui.fake.Age;
import dev.filmwright.provider.comfyui.workflow.Templates;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The models that are templates: what they say they can do, and what is sent. */
@Timeout(120)
class TemplateModelTest {
    private final Lab lab = new Lab(Age.NEW);
    private final Provider provider = lab.polling();

    @BeforeEach
    void install() {
        lab.server.install("sdxl_base.safetensors");
        lab.server.install("own.safetensors");
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void each_template_is_a_model_that_costs_nothing() {
        assertThat(provider.models())
                .extracting(Model::id)
                .containsExactly(
                        "workflow",
                        "text-to-image",
                        "image-to-image",
                        "inpaint",
                        "upscale",
                        "lora-stack",
                        "controlnet",
                        "flux",
                        "image-to-video");
        assertThat(provider.models()).allMatch(model -> model.capabilities().free());
    }

    @Test
    void what_a_template_needs_and_takes_is_in_its_capabilities() {
        assertThat(can("inpaint").needs()).contains(InputRole.SOURCE);
        assertThat(can("inpaint").needs()).contains(InputRole.MASK);
        assertThat(can("inpaint").options()).contains("variant", "strength", "checkpoint", "loras", "outputs");
        assertThat(can("controlnet").needs()).contains(InputRole.CONTROL);
        assertThat(can("image-to-video").outputs()).containsExactly(OutputKind.VIDEO);
        assertThat(can("image-to-video").needs()).contains(InputRole.FIRST_FRAME);
        assertThat(can("image-to-video").maxLength()).isBetween(Duration.ofSeconds(5), Duration.ofHours(1));
        assertThat(can("text-to-image").inputs()).isEmpty();
        assertThat(can("text-to-image").seed()).isTrue();
        assertThat(can("text-to-image").maxEdge()).isEqualTo(16384);
    }

    @Test
    void models_say_how_their_prompts_are_written_and_whether_they_are_told_what_to_avoid() {
        assertThat(can("text-to-image").dialect()).isEqualTo("tags");
        assertThat(can("inpaint").dialect()).isEqualTo("tags");
        assertThat(can("flux").dialect()).isEqualTo("prose");
        assertThat(can("image-to-video").dialect()).isEqualTo("prose");
        assertThat(can("text-to-image").negative()).isTrue();
        assertThat(can("image-to-video").negative()).isTrue();
        assertThat(can("flux").negative()).isFalse();
        assertThat(can("upscale").negative()).isFalse();
    }

    @Test
    void what_the_prompt_avoids_arrives_in_the_graph_unless_an_option_says_otherwise() {
        Lab.submit(provider, image("text-to-image", wanted -> wanted.prompt(avoiding("hats, text"))));
        assertThat(sent()).contains("\"text\":\"a pier in fog\"").contains("\"text\":\"hats, text\"");

        Lab.submit(
                provider,
                image(
                        "text-to-image",
                        wanted -> wanted.prompt(avoiding("hats, text")).option("negative", "blurry")));
        assertThat(lab.server.requests("POST", "/prompt").get(1).text())
                .contains("\"text\":\"blurry\"")
                .doesNotContain("hats");
    }

    @Test
    void a_workflow_with_no_place_for_what_to_avoid_says_so() {
        GenerationRequest request = GenerationRequest.workflow(
                        new ModelRef("comfyui", "workflow"), Graphs.blank(), MediaOwner.production("p1"))
                .prompt(avoiding("hats"))
                .build();

        PollResult.Succeeded result = Lab.succeeded(
                provider, Lab.submit(provider, new ProviderRequest(Lab.key(), "workflow", request, List.of())));

        assertThat(result.warnings()).anyMatch(warning -> warning.contains("hats") && warning.contains("parameter"));
    }

    private static AssembledPrompt avoiding(String what) {
        AssembledPrompt plain = words();
        return new AssembledPrompt(
                plain.kind(),
                "tags",
                plain.sections(),
                plain.spans(),
                "",
                List.of(new Span(what, Origin.of(Origin.Source.CALLER, "avoid"))),
                List.of());
    }

    private Capabilities can(String model) {
        return provider.models().stream()
                .filter(one -> one.id().equals(model))
                .findFirst()
                .orElseThrow()
                .capabilities();
    }

    @Test
    void words_size_seed_and_settings_of_a_request_arrive_in_the_graph() {
        Operation operation = Lab.submit(
                provider,
                image(
                        "text-to-image",
                        wanted -> wanted.size(new FrameSize(1280, 720))
                                .seed(42)
                                .option("negative", "blurry")
                                .option("checkpoint", "own.safetensors")
                                .option("steps", "31")
                                .option("cfg", "5.5")
                                .option("loras", "ink.safetensors:0.8,light.safetensors:0.5")));
        assertThat(sent())
                .contains("\"text\":\"a pier in fog\"")
                .contains("\"text\":\"blurry\"")
                .contains("\"width\":1280,\"height\":720")
                .contains("\"seed\":42,\"steps\":31,\"cfg\":5.5")
                .contains("\"ckpt_name\":\"own.safetensors\"")
                .contains("\"lora_name\":\"ink.safetensors\"")
                .contains("\"lora_name\":\"light.safetensors\"");
        PollResult.Succeeded result = Lab.succeeded(provider, operation);
        assertThat(result.seed()).hasValue(42);
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void a_template_run_as_a_workflow_keeps_what_it_was_written_with() {
        String own = Templates.textToImage().json();
        Lab.submit(provider, Lab.request(Lab.key(), own, wanted -> wanted.option("prompt", "a cabin")));
        assertThat(sent()).contains("\"text\":\"a cabin\"").contains("\"width\":1024,\"height\":1024");
    }

    @Test
    void a_seed_is_drawn_where_none_is_asked_for_as_the_server_would_answer_from_its_cache() {
        Operation one = Lab.submit(provider, image("text-to-image", wanted -> wanted));
        Operation other = Lab.submit(provider, image("text-to-image", wanted -> wanted));
        long first = Lab.succeeded(provider, one).seed().orElseThrow();
        long second = Lab.succeeded(provider, other).seed().orElseThrow();
        assertThat(first).isNotNegative().isNotEqualTo(second);
        assertThat(lab.server.requests("POST", "/prompt").get(0).text()).contains("\"seed\":" + first + ",");
    }

    @Test
    void a_size_between_the_steps_is_the_nearest_one_which_is_said() {
        Operation operation = Lab.submit(provider, image("flux", wanted -> wanted.size(new FrameSize(1000, 563))));
        assertThat(sent()).contains("\"width\":1008,\"height\":560");
        assertThat(Lab.succeeded(provider, operation).warnings())
                .anySatisfy(warning -> assertThat(warning).contains("1008 instead of 1000"))
                .anySatisfy(warning -> assertThat(warning).contains("560 instead of 563"));
    }

    @Test
    void a_clip_has_the_frames_that_come_nearest_to_its_length() {
        Picture frame = new Picture(InputRole.FIRST_FRAME, "a frame");
        GenerationRequest wanted = GenerationRequest.video(
                        new ModelRef("comfyui", "image-to-video"), words(), MediaOwner.production("p1"))
                .size(new FrameSize(832, 480))
                .length(Duration.ofSeconds(3))
                .build();
        Operation operation =
                Lab.submit(provider, new ProviderRequest(Lab.key(), "image-to-video", wanted, List.of(frame)));
        assertThat(sent()).contains("\"length\":49").contains(frame.sha256().substring(0, 40));
        assertThat(Lab.outputs(provider, operation)).singleElement().asString().endsWith(".mp4");
    }

    @Test
    void files_go_where_their_roles_say_whatever_their_order() {
        Picture mask = new Picture(InputRole.MASK, "a mask");
        Picture source = new Picture(InputRole.SOURCE, "a source");
        Lab.submit(provider, image("inpaint", wanted -> wanted.option("variant", "keep"), mask, source));
        assertThat(sent())
                .contains("\"11\":{\"class_type\":\"LoadImage\",\"inputs\":{\"image\":\"filmwright/"
                        + source.sha256().substring(0, 40))
                .contains("\"12\":{\"class_type\":\"LoadImageMask\",\"inputs\":{\"image\":\"filmwright/"
                        + mask.sha256().substring(0, 40))
                .contains("SetLatentNoiseMask");
    }

    @Test
    void any_input_of_a_node_can_be_set_and_others_are_refused() {
        Lab.submit(provider, image("text-to-image", wanted -> wanted.option("Sampler.denoise", "0.9")));
        assertThat(sent()).contains("\"denoise\":0.9");
        Failure failure = Lab.rejected(provider, image("text-to-image", wanted -> wanted.option("sharpness", "9")));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID_REQUEST);
        assertThat(failure.message()).contains("sharpness").contains("checkpoint");
    }

    @Test
    void what_cannot_be_done_is_refused_before_anybody_is_asked() {
        assertThat(Lab.rejected(provider, image("text-to-image", wanted -> wanted.size(new FrameSize(20000, 64))))
                        .message())
                .contains("16384");
        assertThat(Lab.rejected(provider, image("text-to-image", wanted -> wanted.option("outputs", "some")))
                        .message())
                .contains("saved");
        assertThat(Lab.rejected(provider, image("image-to-image", wanted -> wanted))
                        .message())
                .contains("image");
        assertThat(Lab.rejected(provider, image("upscale", wanted -> wanted, new Picture(InputRole.STYLE, "x")))
                        .message())
                .contains("STYLE");
        assertThat(lab.server.http().requests()).isEmpty();
    }

    private String sent() {
        return lab.server.requests("POST", "/prompt").get(0).text();
    }

    private static AssembledPrompt words() {
        return AssembledPrompt.plain(PromptKind.FRAME, "a pier in fog");
    }

    private static ProviderRequest image(
            String model, UnaryOperator<GenerationRequest.Builder> more, ProviderInput... inputs) {
        GenerationRequest.Builder wanted =
                GenerationRequest.image(new ModelRef("comfyui", model), words(), MediaOwner.production("p1"));
        return new ProviderRequest(Lab.key(), model, more.apply(wanted).build(), List.of(inputs));
    }
}
