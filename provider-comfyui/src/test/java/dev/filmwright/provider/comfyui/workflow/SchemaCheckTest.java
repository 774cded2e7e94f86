package dev.filmwright.provider.comfyui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.server.WorkflowProblem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCheckTest {
    private static final SchemaCheck SERVER = SchemaCheck.of(Graphs.server());

    private static List<WorkflowProblem> check(String json) {
        return SERVER.check(Workflow.parse(json));
    }

    /** A graph of one number that is saved, with one input changed. */
    private static List<WorkflowProblem> emptyImage(String input, String value) {
        WorkflowBuilder graph = Workflow.builder();
        NodeRef image = graph.add("EmptyImage")
                .set("width", 64)
                .set("height", 48)
                .set("batch_size", 1)
                .set("color", 0)
                .set(input, Literal.json(value));
        graph.add("PreviewImage").connect("images", image.out(0));
        return SERVER.check(graph.build());
    }

    @Test
    void the_graph_a_real_server_took_has_no_problem() {
        assertThat(check(Graphs.TEXT_TO_IMAGE)).isEmpty();
    }

    @Test
    void a_model_file_that_is_not_installed_is_named_with_its_folder() {
        List<WorkflowProblem> problems = check(Graphs.TEXT_TO_IMAGE.replace("sdxl_base", "sd15"));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.node()).isEqualTo("4");
            assertThat(problem.type()).isEqualTo("CheckpointLoaderSimple");
            assertThat(problem.input()).isEqualTo("ckpt_name");
            assertThat(problem.message())
                    .contains("sd15.safetensors", "model file not installed", "\"checkpoints\"", "sdxl_base");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"juggernaut.safetensors", "SDXL1.0/juggernaut.safetensors", "sdxl1.0/Juggernaut.safetensors"})
    void a_model_file_the_server_calls_otherwise_is_given_by_its_right_name(String name) {
        WorkflowBuilder graph = Workflow.parse(Graphs.TEXT_TO_IMAGE).toBuilder();
        graph.node("4").set("ckpt_name", name);

        assertThat(SERVER.check(graph.build()))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).contains("\"SDXL1.0\\\\juggernaut.safetensors\": use that name"));
    }

    @Test
    void an_empty_folder_of_models_is_said_to_be_empty() {
        WorkflowBuilder graph = Workflow.builder();
        graph.add("StyleModelLoader").set("style_model_name", "style.safetensors");
        graph.add("PreviewAny").connect("source", graph.node("1").out(0));

        assertThat(SERVER.check(graph.build()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("\"style_models\"", "which is empty"));
    }

    @Test
    void a_class_the_server_does_not_have_is_a_problem_even_where_nothing_leads_to_an_output() {
        WorkflowBuilder graph = Workflow.parse(Graphs.TEXT_TO_IMAGE).toBuilder();
        graph.add("FaceDetailer");

        assertThat(SERVER.check(graph.build())).singleElement().satisfies(problem -> {
            assertThat(problem.type()).isEqualTo("FaceDetailer");
            assertThat(problem.input()).isEmpty();
            assertThat(problem.message()).contains("no class FaceDetailer", "install the pack");
        });
    }

    @Test
    void a_graph_without_an_output_is_a_problem_of_the_whole() {
        assertThat(check("{\"1\":{\"class_type\":\"VAELoader\",\"inputs\":{\"vae_name\":\"ae.safetensors\"}}}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.node()).isEmpty();
                    assertThat(problem.message()).contains("no output", "SaveImage");
                });
        assertThat(check("{}")).hasSize(1);
    }

    @Test
    void nodes_that_lead_to_no_output_are_not_looked_at() {
        WorkflowBuilder graph = Workflow.parse(Graphs.TEXT_TO_IMAGE).toBuilder();
        graph.add("KSampler").set("steps", -5);

        assertThat(SERVER.check(graph.build())).isEmpty();
    }

    @Test
    void what_must_be_given_and_is_not_is_a_problem_and_what_may_be_left_out_is_none() {
        List<WorkflowProblem> problems = check(Graphs.TEXT_TO_IMAGE
                .replace("\"vae\": [\"4\", 2]", "\"other\": 1")
                .replace("\"steps\": 20, ", ""));

        assertThat(problems)
                .extracting(problem -> problem.node() + "." + problem.input())
                .containsExactly("3.steps", "8.vae");
        assertThat(problems.get(0).message()).contains("INT");
        assertThat(problems.get(1).message()).contains("link an output of type VAE");
    }

    @Test
    void a_link_to_what_does_not_fit_names_both_types() {
        assertThat(check(Graphs.TEXT_TO_IMAGE.replace("\"vae\": [\"4\", 2]", "\"vae\": [\"4\", 1]")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("takes VAE", "output 1", "is CLIP"));
        assertThat(check(Graphs.TEXT_TO_IMAGE.replace("\"vae\": [\"4\", 2]", "\"vae\": [\"4\", 3]")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("no output 3", "[MODEL, CLIP, VAE]"));
    }

    @ParameterizedTest
    @CsvSource({
        "width, 64, ''",
        "width, 64.7, ''",
        "width, '\"48\"', ''",
        "width, '\" +4_8 \"', ''",
        "width, true, ''",
        "width, '\"64.7\"', whole number of at least 1 and at most 16384",
        "width, '\"abc\"', whole number",
        "width, 0.5, too small",
        "width, 0, too small",
        "width, 16385, too big",
        "width, 1e999999999, whole number",
        "width, null, null is no value",
        "width, '{\"__value__\": 12}', ''",
        "width, '{\"value\": 12}', whole number",
    })
    void a_whole_number_is_taken_as_python_takes_it(String input, String value, String said) {
        List<WorkflowProblem> problems = emptyImage(input, value);

        if (said.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).singleElement().satisfies(problem -> {
                assertThat(problem.input()).isEqualTo("width");
                assertThat(problem.message()).contains(said);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cfg, 7, true",
        "cfg, '\"7.5\"', true",
        "cfg, '\".5e1\"', true",
        "cfg, '\"seven\"', false",
        "cfg, 100.5, false",
        "seed, 18446744073709551615, true",
        "seed, 18446744073709551616, false",
        "seed, -1, false",
        "sampler_name, '\"dpmpp_2m\"', true",
        "sampler_name, '\"DPM++ 2M\"', false",
        "sampler_name, 5, false",
        "model, '\"sdxl\"', false",
    })
    void values_of_a_sampler_are_checked_as_the_server_does(String input, String value, boolean fine) {
        WorkflowBuilder graph = Workflow.parse(Graphs.TEXT_TO_IMAGE).toBuilder();
        graph.node("3").set(input, Literal.json(value));

        List<WorkflowProblem> problems = SERVER.check(graph.build());

        assertThat(problems.isEmpty()).as(problems.toString()).isEqualTo(fine);
        assertThat(problems).allSatisfy(problem -> assertThat(problem.input()).isEqualTo(input));
    }

    @Test
    void a_file_that_is_uploaded_need_not_be_in_the_list() {
        WorkflowBuilder graph = Workflow.builder();
        NodeRef image = graph.add("LoadImage").set("image", "filmwright/refs/a.png");
        graph.add("SaveImage").connect("images", image.out(0)).set("filename_prefix", "x");

        assertThat(SERVER.check(graph.build())).isEmpty();
    }

    @Test
    void both_notations_of_a_list_are_read() {
        WorkflowBuilder graph = Workflow.builder(); // the old one in LoadImageMask, the new one in SaveWEBM
        NodeRef mask = graph.add("LoadImageMask").set("image", "m.png").set("channel", "pink");
        graph.add("MaskPreview").connect("mask", mask.out(0));
        NodeRef image = graph.add("LoadImage").set("image", "m.png");
        graph.add("SaveWEBM")
                .connect("images", image.out(0))
                .set("filename_prefix", "x")
                .set("codec", "h264")
                .set("fps", 24.0)
                .set("crf", 32.0);

        assertThat(SERVER.check(graph.build()))
                .extracting(WorkflowProblem::input, WorkflowProblem::message)
                .satisfiesExactly(
                        channel -> assertThat(channel.toList().toString()).contains("channel", "\"red\""),
                        codec -> assertThat(codec.toList().toString()).contains("codec", "\"vp9\", \"av1\""));
    }

    @Test
    void lists_may_hold_numbers_and_truth_values() {
        WorkflowBuilder graph = Workflow.builder();
        NodeRef pick = graph.add("PickNumber").set("bits", 16).set("deep", true);

        assertThat(SERVER.check(graph.build())).isEmpty();
        pick.set("bits", 12);
        assertThat(SERVER.check(graph.build()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("8, 16, 32"));
    }

    @Test
    void what_this_version_does_not_know_takes_anything() {
        WorkflowBuilder graph = Workflow.builder();
        NodeRef image = graph.add("EmptyImage")
                .set("width", 8)
                .set("height", 8)
                .set("batch_size", 1)
                .set("color", 0);
        NodeRef loaded = graph.add("LoadVideo").set("file", "a.mp4");
        NodeRef parts = graph.add("GetVideoComponents").connect("video", loaded.out(0));
        NodeRef math = graph.add("EasyMath")
                .connect("a", parts.out(2))
                .connect("b", image.out(0))
                .set("mode", "anything");
        NodeRef batch =
                graph.add("BatchAny").connect("images.image0", image.out(0)).connect("images.image1", math.out(0));
        NodeRef video = graph.add("CreateVideo").connect("images", batch.out(0)).set("fps", 24.0);
        graph.add("SaveVideo")
                .connect("video", video.out(0))
                .set("filename_prefix", "x")
                .set("format", "auto")
                .set("codec", "auto");

        assertThat(SERVER.check(graph.build())).isEmpty();
    }

    @Test
    void a_sum_type_takes_any_of_its_parts_only() {
        WorkflowBuilder graph = Workflow.builder();
        NodeRef image = graph.add("LoadImage").set("image", "a.png");
        NodeRef math =
                graph.add("EasyMath").connect("a", image.out(0)).set("b", 1).set("mode", 1);
        graph.add("PreviewAny").connect("source", math.out(0));

        assertThat(SERVER.check(graph.build()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("FLOAT,INT", "IMAGE"));
    }

    @Test
    void a_model_installed_meanwhile_is_seen_before_it_is_said_to_be_missing() {
        AtomicInteger asked = new AtomicInteger();
        String before = Graphs.resource("object_info.json");
        NodeSchemas schemas = NodeSchemas.of(
                type -> {
                    int times = type.equals("CheckpointLoaderSimple") ? asked.incrementAndGet() : 2;
                    return Optional.of(times == 1 ? before.replace("sdxl_base", "other") : before);
                },
                Clock.systemUTC());

        assertThat(SchemaCheck.of(schemas).check(Workflow.parse(Graphs.TEXT_TO_IMAGE)))
                .isEmpty();
        assertThat(asked).hasValue(2);
    }

    @Test
    void every_ready_template_and_variant_has_no_problem_on_a_server_with_its_models() {
        for (WorkflowTemplate template : Templates.all()) {
            for (Workflow graph : template.graphs().values()) {
                assertThat(SERVER.check(graph)).as(template.name()).isEmpty();
                assertThat(SchemaCheck.of(NodeSchemas.core()).check(graph))
                        .as(template.name())
                        .isEmpty();
            }
        }
        Workflow stack =
                Templates.loraStack().fill(Map.of("prompt", "x", "loras", "ink.safetensors:0.8,light.safetensors:0.5"));
        assertThat(SERVER.check(stack)).isEmpty();
    }

    @Test
    void a_great_many_problems_are_cut_off() {
        WorkflowBuilder graph = Workflow.builder();
        for (int i = 0; i < 300; i++) {
            graph.add("SaveImage");
        }

        assertThat(SERVER.check(graph.build())).hasSize(200);
    }
}
