package dev.filmwright.core.imagefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.media.FrameSize;
import dev.filmwright.media.GenerationParameters;
import dev.filmwright.media.ImageMetadata;
import dev.filmwright.media.LoraUse;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The places in which tools put their texts, each in a file of its format. */
class GenerationTextTest {
    private static final String INFO = """
            mrcs man, rainy pier, <lora:mrcs:0.8>
            Negative prompt: blurry
            Steps: 25, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6, Seed: 1234, Size: 832x1216, Model hash: 31e35c80fc, Model: sdxl-base, Lora hashes: "mrcs: 00112233aabb", Version: v1.10.1""";
    private static final byte[] UNICODE = Carriers.latin("UNICODE\0");

    static Stream<Arguments> carriers() {
        byte[] bigEndian = Carriers.joined(UNICODE, INFO.getBytes(StandardCharsets.UTF_16BE));
        byte[] littleEndian = Carriers.joined(UNICODE, INFO.getBytes(StandardCharsets.UTF_16LE));
        byte[] ascii = Carriers.joined(Carriers.latin("ASCII\0\0\0"), Carriers.latin(INFO));
        return Stream.of(
                Arguments.of("PNG tEXt", Carriers.png(Carriers.text("parameters", INFO))),
                Arguments.of("PNG zTXt", Carriers.png(Carriers.compressedText("parameters", INFO))),
                Arguments.of("PNG iTXt", Carriers.png(Carriers.internationalText("parameters", INFO, false))),
                Arguments.of(
                        "PNG iTXt, compressed", Carriers.png(Carriers.internationalText("parameters", INFO, true))),
                Arguments.of(
                        "PNG zTXt after the pixels", Carriers.pngWithLate(Carriers.compressedText("parameters", INFO))),
                Arguments.of("JPEG UserComment, UTF-16 BE", Carriers.jpeg(ExifFixtures.userComment(bigEndian))),
                Arguments.of("JPEG UserComment, UTF-16 LE", Carriers.jpeg(ExifFixtures.userComment(littleEndian))),
                Arguments.of("JPEG UserComment, ASCII", Carriers.jpeg(ExifFixtures.userComment(ascii))),
                Arguments.of("JPEG UserComment, bare", Carriers.jpeg(ExifFixtures.userComment(Carriers.latin(INFO)))),
                Arguments.of("WebP UserComment", webp("EXIF", Carriers.exif(ExifFixtures.userComment(bigEndian)))),
                Arguments.of("JPEG comment", Carriers.jpeg(Carriers.segment(0xfe, Carriers.latin(INFO)))),
                Arguments.of("GIF comment", ExifFixtures.gifWithComment(INFO)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("carriers")
    void the_same_text_is_read_from_every_carrier(String name, byte[] file) {
        ImageMetadata metadata = read(file);
        GenerationParameters parameters = metadata.generation().orElseThrow();
        assertThat(metadata.unread()).as(name).isEmpty();
        assertThat(parameters.tool()).isEqualTo("AUTOMATIC1111");
        assertThat(parameters.prompt()).contains("mrcs man, rainy pier, <lora:mrcs:0.8>");
        assertThat(parameters.negativePrompt()).contains("blurry");
        assertThat(parameters.seed()).contains(BigInteger.valueOf(1234));
        assertThat(parameters.steps()).hasValue(25);
        assertThat(parameters.sampler()).contains("DPM++ 2M");
        assertThat(parameters.scheduler()).contains("Karras");
        assertThat(parameters.cfgScale()).hasValue(6);
        assertThat(parameters.size()).contains(new FrameSize(832, 1216));
        assertThat(parameters.model()).contains("sdxl-base");
        assertThat(parameters.modelHash()).contains("31e35c80fc");
        assertThat(parameters.loras())
                .containsExactly(new LoraUse("mrcs", OptionalDouble.of(0.8), Optional.of("00112233aabb")));
        assertThat(parameters.other()).containsEntry("Version", "v1.10.1");
        assertThat(parameters.raw().values()).containsExactly(INFO);
    }

    private static final String GRAPH = """
            {"3":{"class_type":"KSampler","inputs":{"seed":18446744073709551615,"steps":20,"cfg":7.5,"sampler_name":"euler",
              "scheduler":"normal","denoise":NaN,"model":["10",0],"positive":["6",0],"negative":["7",0],"latent_image":["5",0]}},
             "4":{"class_type":"CheckpointLoaderSimple","inputs":{"ckpt_name":"base.safetensors"}},
             "5":{"class_type":"EmptyLatentImage","inputs":{"width":512,"height":768,"batch_size":1}},
             "6":{"class_type":"CLIPTextEncode","inputs":{"text":"a pier in the rain","clip":["10",1]}},
             "7":{"class_type":"CLIPTextEncode","inputs":{"text":"blurry","clip":["10",1]}},
             "8":{"class_type":"VAEDecode","inputs":{"samples":["3",0],"vae":["4",2]}},
             "9":{"class_type":"SaveImage","inputs":{"images":["8",0]}},
             "10":{"class_type":"LoraLoader","inputs":{"lora_name":"rain.safetensors","strength_model":0.6,"strength_clip":1,"model":["4",0],"clip":["4",1]}}}""";

    static Stream<Arguments> graphs() {
        byte[] model = Carriers.exif(ExifFixtures.graphs("prompt:" + GRAPH, "workflow:{\"nodes\":[]}"));
        return Stream.of(
                Arguments.of(
                        "PNG tEXt",
                        Carriers.png(Carriers.text("prompt", GRAPH), Carriers.text("workflow", "{\"nodes\":[]}"))),
                Arguments.of(
                        "PNG comf after the pixels",
                        Carriers.pngWithLate(
                                Carriers.chunk("comf", Carriers.latin("prompt\0" + GRAPH)),
                                Carriers.chunk("comf", Carriers.latin("workflow\0{\"nodes\":[]}")))),
                Arguments.of("WebP EXIF", webp("EXIF", model)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("graphs")
    void a_graph_is_read_from_every_carrier(String name, byte[] file) {
        ImageMetadata metadata = read(file);
        GenerationParameters parameters = metadata.generation().orElseThrow();
        assertThat(metadata.camera()).as(name).isEmpty();
        assertThat(parameters.tool()).isEqualTo("ComfyUI");
        assertThat(parameters.prompt()).contains("a pier in the rain");
        assertThat(parameters.negativePrompt()).contains("blurry");
        assertThat(parameters.seed()).contains(new BigInteger("18446744073709551615"));
        assertThat(parameters.steps()).hasValue(20);
        assertThat(parameters.cfgScale()).hasValue(7.5);
        assertThat(parameters.sampler()).contains("euler");
        assertThat(parameters.scheduler()).contains("normal");
        assertThat(parameters.size()).contains(new FrameSize(512, 768));
        assertThat(parameters.model()).contains("base.safetensors");
        assertThat(parameters.loras()).containsExactly(new LoraUse("rain", OptionalDouble.of(0.6), Optional.empty()));
        assertThat(parameters.raw()).containsOnlyKeys("prompt", "workflow").containsEntry("prompt", GRAPH);
    }

    @Test
    void a_comment_without_settings_is_no_prompt() {
        assertThat(read(Carriers.jpeg(Carriers.segment(0xfe, Carriers.latin("Taken by my aunt")))))
                .isEqualTo(ImageMetadata.none());
    }

    @Test
    void a_text_beyond_the_bounds_is_named_and_the_others_are_read() {
        byte[] bomb = Carriers.compressedText("comment", "0".repeat(Findings.CHARACTERS + 1));
        ImageMetadata metadata = read(Carriers.png(bomb, Carriers.text("parameters", INFO)));
        assertThat(metadata.unread()).containsExactly("the compressed text \"comment\" is broken or too long");
        assertThat(metadata.generation()).isPresent();
    }

    @Test
    void a_workflow_without_the_graph_that_ran_is_kept_and_named() {
        ImageMetadata metadata = read(Carriers.png(Carriers.text("workflow", "{\"nodes\":[]}")));
        assertThat(metadata.generation().orElseThrow().raw()).containsOnlyKeys("workflow");
        assertThat(metadata.unread())
                .isEqualTo(List.of("a workflow without the graph that was run: its settings are not read"));
    }

    private static byte[] webp(String type, byte[] data) {
        return Carriers.webp(ExifFixtures.extendedWebp(), Carriers.riffChunk(type, data));
    }

    private static ImageMetadata read(byte[] file) {
        return MetadataReader.read(ImageFormat.of(file).orElseThrow(), file);
    }
}
