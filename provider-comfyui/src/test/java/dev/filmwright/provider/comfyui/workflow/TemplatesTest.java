package dev.filmwright.provider.comfyui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.OutputKind;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ready templates are the graphs that a real server took. */
class TemplatesTest {
    private static final Map<String, String> WORDS =
            Map.of("prompt", "a cabin", "negative", "blurry", "seed", "18446744073709551615");

    private final WorkflowBuilder expected = Workflow.parse(Graphs.TEXT_TO_IMAGE).toBuilder();

    private NodeRef at(String id) {
        return expected.node(id);
    }

    private void same(Workflow filled) {
        assertThat(Structure.of(filled)).isEqualTo(Structure.of(expected.build()));
    }

    private static Map<String, String> with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(WORDS);
        all.putAll(more);
        return all;
    }

    private void saves(String prefix) {
        at("9").set("filename_prefix", "filmwright/" + prefix);
    }

    @Test
    void text_to_image() {
        same(Templates.textToImage().fill(WORDS));
    }

    @Test
    void lora_stack() {
        NodeRef lora = expected.add("10", "LoraLoader")
                .connect("model", at("4").out(0))
                .connect("clip", at("4").out(1))
                .set("lora_name", "ink.safetensors")
                .set("strength_model", 0.8)
                .set("strength_clip", 0.8);
        at("3").connect("model", lora.out(0));
        at("6").connect("clip", lora.out(1));
        at("7").connect("clip", lora.out(1));

        same(Templates.loraStack().fill(with(Map.of("loras", "ink.safetensors:0.8"))));
    }

    @Test
    void image_to_image() {
        expected.add("11", "LoadImage").set("image", "filmwright/a.png");
        expected.add("12", "ImageScale")
                .connect("image", at("11").out(0))
                .set("upscale_method", "lanczos")
                .set("width", 1024)
                .set("height", 1024)
                .set("crop", "center");
        expected.add("E", "VAEEncode").connect("pixels", at("12").out(0)).connect("vae", at("4").out(2));
        at("3").connect("latent_image", at("E").out(0)).set("denoise", 0.45);
        replaceLatent();
        saves("i2i");

        same(Templates.imageToImage().fill(with(Map.of("image", "filmwright/a.png"))));
    }

    /** Gives the node E the place of the empty latent picture. */
    private void replaceLatent() {
        expected.remove(at("5"));
        WorkflowNode made = at("E").node();
        NodeRef five = expected.add("5", made.type());
        made.inputs().forEach((name, value) -> {
            if (value instanceof NodeInput.Link link) {
                five.connect(name, at(link.node()).out(link.slot()));
            } else {
                five.set(name, (Literal) value);
            }
        });
        expected.reconnect(at("E").out(0), five.out(0));
        expected.remove(at("E"));
    }

    private void inpaintFiles() {
        expected.add("11", "LoadImage").set("image", "a.png");
        expected.add("12", "LoadImageMask").set("image", "m.png").set("channel", "red");
        saves("inpaint");
    }

    private static Map<String, String> inpaint(String variant) {
        return with(Map.of("image", "a.png", "mask", "m.png", "variant", variant));
    }

    @Test
    void inpaint_that_makes_the_masked_part_anew() {
        inpaintFiles();
        expected.add("E", "VAEEncodeForInpaint")
                .connect("pixels", at("11").out(0))
                .connect("vae", at("4").out(2))
                .connect("mask", at("12").out(0))
                .set("grow_mask_by", 6);
        at("3").connect("latent_image", at("E").out(0));
        replaceLatent();

        same(Templates.inpaint().fill(inpaint("fill")));
        same(Templates.inpaint().fill(with(Map.of("image", "a.png", "mask", "m.png"))));
    }

    @Test
    void inpaint_that_keeps_what_is_there() {
        inpaintFiles();
        expected.add("13", "VAEEncode").connect("pixels", at("11").out(0)).connect("vae", at("4").out(2));
        expected.add("E", "SetLatentNoiseMask")
                .connect("samples", at("13").out(0))
                .connect("mask", at("12").out(0)); // a mask of its own in place of the picture's transparency
        at("3").connect("latent_image", at("E").out(0)).set("denoise", 0.6);
        replaceLatent();

        same(Templates.inpaint().fill(inpaint("keep")));
    }

    @Test
    void inpaint_with_a_model_made_for_it() {
        inpaintFiles();
        expected.add("15", "InpaintModelConditioning")
                .connect("positive", at("6").out(0))
                .connect("negative", at("7").out(0))
                .connect("vae", at("4").out(2))
                .connect("pixels", at("11").out(0))
                .connect("mask", at("12").out(0))
                .set("noise_mask", true);
        at("3").connect("positive", at("15").out(0))
                .connect("negative", at("15").out(1))
                .connect("latent_image", at("15").out(2));
        expected.remove(at("5"));

        same(Templates.inpaint().fill(inpaint("inpaint-model")));
    }

    @Test
    void control_net() {
        expected.add("11", "LoadImage").set("image", "lines.png");
        expected.add("12", "ControlNetLoader").set("control_net_name", "controlnet_canny.safetensors");
        expected.add("13", "ControlNetApplyAdvanced")
                .connect("positive", at("6").out(0))
                .connect("negative", at("7").out(0))
                .connect("control_net", at("12").out(0))
                .connect("image", at("11").out(0))
                .set("strength", 0.8)
                .set("start_percent", 0.0)
                .set("end_percent", 1.0);
        at("3").connect("positive", at("13").out(0)).connect("negative", at("13").out(1));
        saves("control");

        same(Templates.controlNet().fill(with(Map.of("control", "lines.png"))));
    }

    @Test
    void upscale() {
        Workflow filled = Templates.upscale().fill(Map.of("image", "a.png", "scale", "0.5"));

        assertThat(Structure.tree(filled))
                .containsExactly("SaveImage{filename_prefix=\"filmwright/upscale\", images=0 of "
                        + "ImageScaleBy{image=0 of ImageUpscaleWithModel{image=0 of LoadImage{image=\"a.png\"}, "
                        + "upscale_model=0 of UpscaleModelLoader{model_name=\"4x_upscaler.pth\"}}, "
                        + "scale_by=0.5, upscale_method=\"lanczos\"}}");
    }

    @Test
    void flux() {
        String model = "0 of UNETLoader{unet_name=\"flux1-dev.safetensors\", weight_dtype=\"default\"}";

        assertThat(Structure.tree(Templates.flux().fill(Map.of("prompt", "a cabin", "seed", "7"))))
                .containsExactly("SaveImage{filename_prefix=\"filmwright/flux\", images=0 of VAEDecode{samples=0 of "
                        + "SamplerCustomAdvanced{guider=0 of BasicGuider{conditioning=0 of FluxGuidance{conditioning=0 of "
                        + "CLIPTextEncode{clip=0 of DualCLIPLoader{clip_name1=\"t5xxl_fp16.safetensors\", "
                        + "clip_name2=\"clip_l.safetensors\", type=\"flux\"}, text=\"a cabin\"}, guidance=3.5}, model="
                        + model + "}, latent_image=0 of EmptySD3LatentImage{batch_size=1, height=1024, width=1024}, "
                        + "noise=0 of RandomNoise{noise_seed=7}, sampler=0 of KSamplerSelect{sampler_name=\"euler\"}, "
                        + "sigmas=0 of BasicScheduler{denoise=1.0, model=" + model
                        + ", scheduler=\"simple\", steps=20}}, vae=0 of VAELoader{vae_name=\"ae.safetensors\"}}}");
    }

    @Test
    void image_to_video() {
        String clip = "0 of CLIPLoader{clip_name=\"umt5_xxl_fp8_e4m3fn_scaled.safetensors\", type=\"wan\"}";
        String vae = "0 of VAELoader{vae_name=\"wan_2.1_vae.safetensors\"}";
        String image = "0 of LoadImage{image=\"door.png\"}";
        String wan = " of WanImageToVideo{batch_size=1, clip_vision_output=0 of CLIPVisionEncode{clip_vision=0 of "
                + "CLIPVisionLoader{clip_name=\"clip_vision_h.safetensors\"}, crop=\"none\", image=" + image
                + "}, height=480, length=81, negative=0 of CLIPTextEncode{clip=" + clip
                + ", text=\"\"}, positive=0 of CLIPTextEncode{clip=" + clip + ", text=\"it opens\"}, start_image="
                + image
                + ", vae=" + vae + ", width=832}";

        assertThat(Structure.tree(Templates.imageToVideo().fill(Map.of("prompt", "it opens", "image", "door.png"))))
                .containsExactly("SaveVideo{codec=\"auto\", filename_prefix=\"filmwright/i2v\", format=\"auto\", "
                        + "video=0 of CreateVideo{fps=16.0, images=0 of VAEDecode{samples=0 of KSampler{cfg=6.0, "
                        + "denoise=1.0, latent_image=2" + wan + ", model=0 of "
                        + "UNETLoader{unet_name=\"wan2.1_i2v_480p_14B_fp16.safetensors\", weight_dtype=\"default\"}, "
                        + "negative=1" + wan + ", positive=0" + wan
                        + ", sampler_name=\"uni_pc\", scheduler=\"simple\", seed=0, steps=20}, vae=" + vae + "}}}");
    }

    @Test
    void each_says_what_it_makes_and_which_files_it_takes() {
        assertThat(Templates.all()).hasSize(8);
        assertThat(Templates.imageToVideo().output()).isEqualTo(OutputKind.VIDEO);
        assertThat(Templates.imageToVideo().parameter("image").orElseThrow().role())
                .hasValue(InputRole.FIRST_FRAME);
        assertThat(Templates.inpaint().parameter("mask").orElseThrow().role()).hasValue(InputRole.MASK);
        assertThat(Templates.imageToImage().parameter("image").orElseThrow().role())
                .hasValue(InputRole.SOURCE);
        assertThat(Templates.upscale().parameter("image").orElseThrow().role()).hasValue(InputRole.SOURCE);
        assertThat(Templates.controlNet().parameter("control").orElseThrow().role())
                .hasValue(InputRole.CONTROL);
        assertThat(Templates.inpaint().variants()).containsExactly("fill", "keep", "inpaint-model");
        assertThatThrownBy(() -> Templates.named("text2image"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("text-to-image");
    }
}
