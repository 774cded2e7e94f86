package dev.filmwright.core.imagefile.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.media.FrameSize;
import dev.filmwright.media.GenerationParameters;
import dev.filmwright.media.LoraUse;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class OtherToolsTest {
    private final List<String> problems = new ArrayList<>();

    @Test
    void fooocus_writes_its_object_under_the_keyword_of_another() {
        GenerationParameters read = read("parameters", """
                {"prompt":"a pier","negative_prompt":"blurry","steps":30,"sampler":"dpmpp_2m","scheduler":"karras",
                 "guidance_scale":4.0,"resolution":"(1024, 576)","base_model":"base","base_model_hash":"abc","seed":"77",
                 "loras":[["rain.safetensors",0.5,"f00"]],"styles":["Cinematic"],"version":"Fooocus v2.5"}""");
        assertThat(read.tool()).isEqualTo("Fooocus");
        assertThat(read.prompt()).contains("a pier");
        assertThat(read.size()).contains(new FrameSize(1024, 576));
        assertThat(read.seed()).contains(BigInteger.valueOf(77));
        assertThat(read.cfgScale()).hasValue(4);
        assertThat(read.modelHash()).contains("abc");
        assertThat(read.loras())
                .containsExactly(new LoraUse("rain.safetensors", OptionalDouble.of(0.5), Optional.of("f00")));
        assertThat(read.other()).containsEntry("styles", "[\"Cinematic\"]");
    }

    @Test
    void swarm_writes_lists_of_names_and_weights() {
        GenerationParameters read = read("parameters", """
                {"sui_image_params":{"prompt":"a pier","negativeprompt":"blurry","model":"base","seed":5,"steps":20,
                 "cfgscale":7.0,"width":512,"height":768,"loras":["rain"],"loraweights":["0.7"],"swarm_version":"0.9"}}""");
        assertThat(read.tool()).isEqualTo("SwarmUI");
        assertThat(read.negativePrompt()).contains("blurry");
        assertThat(read.size()).contains(new FrameSize(512, 768));
        assertThat(read.loras()).containsExactly(new LoraUse("rain", OptionalDouble.of(0.7), Optional.empty()));
    }

    @Test
    void invoke_is_read_in_its_present_and_its_older_form() {
        GenerationParameters present = read("invokeai_metadata", """
                {"positive_prompt":"a pier","negative_prompt":"blurry","seed":5,"steps":20,"cfg_scale":7.5,"width":512,
                 "height":768,"scheduler":"euler","model":{"name":"base","hash":"blake3:1"},
                 "loras":[{"model":{"name":"rain"},"weight":0.75}]}""");
        assertThat(present.tool()).isEqualTo("InvokeAI");
        assertThat(present.model()).contains("base");
        assertThat(present.loras()).containsExactly(new LoraUse("rain", OptionalDouble.of(0.75), Optional.empty()));
        GenerationParameters older = read("sd-metadata", """
                {"model":"stable diffusion","model_weights":"base","model_hash":"abc","image":{"prompt":[{"prompt":"a pier",
                 "weight":1}],"steps":50,"cfg_scale":7.5,"seed":9,"width":512,"height":512,"sampler":"k_lms"}}""");
        assertThat(older.prompt()).contains("a pier");
        assertThat(older.seed()).contains(BigInteger.valueOf(9));
        assertThat(older.model()).contains("base");
    }

    @Test
    void novelai_spreads_over_several_texts() {
        GenerationParameters read = ParameterReader.read(
                        Map.of(
                                "Software",
                                "NovelAI",
                                "Description",
                                "a pier",
                                "Source",
                                "Model 1",
                                "Comment",
                                "{\"steps\":28,\"sampler\":\"k_euler\",\"seed\":3,\"scale\":11.0,\"uc\":\"blurry\"}"),
                        problems::add)
                .orElseThrow();
        assertThat(read.tool()).isEqualTo("NovelAI");
        assertThat(read.prompt()).contains("a pier");
        assertThat(read.negativePrompt()).contains("blurry");
        assertThat(read.model()).contains("Model 1");
        assertThat(read.cfgScale()).hasValue(11);
    }

    @Test
    void a_graph_of_separate_nodes_for_noise_guider_and_schedule_is_followed() {
        GenerationParameters read = read("prompt", """
                {"5":{"class_type":"EmptySD3LatentImage","inputs":{"width":1024,"height":768}},
                 "6":{"class_type":"CLIPTextEncode","inputs":{"text":["30",0],"clip":["11",0]}},
                 "8":{"class_type":"VAEDecode","inputs":{"samples":["13",0]}},
                 "9":{"class_type":"SaveImage","inputs":{"images":["8",0]}},
                 "12":{"class_type":"UNETLoader","inputs":{"unet_name":"base.safetensors"}},
                 "13":{"class_type":"SamplerCustomAdvanced","inputs":{"noise":["25",0],"guider":["22",0],"sampler":["16",0],
                   "sigmas":["17",0],"latent_image":["5",0]}},
                 "16":{"class_type":"KSamplerSelect","inputs":{"sampler_name":"euler"}},
                 "17":{"class_type":"BasicScheduler","inputs":{"scheduler":"simple","steps":28,"model":["12",0]}},
                 "22":{"class_type":"BasicGuider","inputs":{"model":["12",0],"conditioning":["26",0]}},
                 "25":{"class_type":"RandomNoise","inputs":{"noise_seed":42}},
                 "26":{"class_type":"FluxGuidance","inputs":{"guidance":3.5,"conditioning":["6",0]}},
                 "30":{"class_type":"PrimitiveString","inputs":{"value":"a pier in the rain"}}}""");
        assertThat(read.prompt()).contains("a pier in the rain");
        assertThat(read.seed()).contains(BigInteger.valueOf(42));
        assertThat(read.steps()).hasValue(28);
        assertThat(read.sampler()).contains("euler");
        assertThat(read.model()).contains("base.safetensors");
        assertThat(read.size()).contains(new FrameSize(1024, 768));
    }

    @Test
    void a_graph_that_is_a_loop_comes_to_an_end() {
        GenerationParameters read = read("prompt", """
                {"1":{"class_type":"KSampler","inputs":{"seed":["2",0],"positive":["2",0],"model":["1",0],"latent_image":["2",0]}},
                 "2":{"class_type":"X","inputs":{"conditioning":["1",0],"text":["2",0]}},
                 "3":{"class_type":"SaveImage","inputs":{"images":["1",0]}}}""");
        assertThat(read.tool()).isEqualTo("ComfyUI");
        assertThat(read.prompt()).isEmpty();
    }

    @Test
    void what_promises_parameters_and_holds_none_is_named() {
        assertThat(ParameterReader.read(Map.of("invokeai_metadata", "{\"a\":"), problems::add))
                .isEmpty();
        assertThat(ParameterReader.read(Map.of("prompt", "{\"a\":1}"), problems::add))
                .isEmpty();
        assertThat(problems)
                .containsExactly(
                        "the text \"invokeai_metadata\" is no JSON object that can be read",
                        "the text \"prompt\" holds no graph that can be read");
    }

    private GenerationParameters read(String keyword, String text) {
        GenerationParameters read =
                ParameterReader.read(Map.of(keyword, text), problems::add).orElseThrow();
        assertThat(problems).isEmpty();
        assertThat(read.raw()).containsEntry(keyword, text);
        return read;
    }
}
