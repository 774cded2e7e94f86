package dev.filmwright.provider.comfyui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import org.junit.jupiter.api.Test;

class WorkflowBuilderTest {
    private final WorkflowBuilder graph = Workflow.builder(NodeSchemas.core());

    private static void refused(String field, String remedy, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo(field))
                .hasMessageContaining(remedy);
    }

    @Test
    void a_graph_built_with_typed_links_is_the_one_a_real_server_took() {
        NodeRef loader = graph.add("4", "CheckpointLoaderSimple").set("ckpt_name", "sdxl_base.safetensors");
        NodeRef prompt = graph.add("6", "CLIPTextEncode").set("text", "a cabin").connect("clip", loader.out("CLIP"));
        NodeRef negative =
                graph.add("7", "CLIPTextEncode").set("text", "blurry").connect("clip", loader.out("CLIP"));
        NodeRef size = graph.add("5", "EmptyLatentImage")
                .set("width", 1024)
                .set("height", 1024)
                .set("batch_size", 1);
        NodeRef sampler = graph.add("3", "KSampler")
                .connect("model", loader.out("MODEL"))
                .connect("positive", prompt.out(0))
                .connect("negative", negative.out("CONDITIONING"))
                .connect("latent_image", size.out(0))
                .set("seed", Literal.json("18446744073709551615"))
                .set("steps", 20)
                .set("cfg", 7.0)
                .set("sampler_name", "euler")
                .set("scheduler", "normal")
                .set("denoise", 1.0);
        NodeRef picture =
                graph.add("8", "VAEDecode").connect("samples", sampler.out(0)).connect("vae", loader.out("VAE"));
        graph.add("9", "SaveImage").connect("images", picture.out(0)).set("filename_prefix", "filmwright/t2i");

        assertThat(Structure.of(graph.build())).isEqualTo(Structure.of(Workflow.parse(Graphs.TEXT_TO_IMAGE)));
    }

    @Test
    void a_class_or_input_that_is_not_there_is_refused_with_those_that_are() {
        refused("node 1.class_type", "install the pack", () -> graph.add("KSampeler"));
        NodeRef loader = graph.add("VAELoader");
        refused("node 1 (VAELoader)", "[vae_name]", () -> loader.set("name", "x"));
        assertThat(loader.node().inputs()).isEmpty();
    }

    @Test
    void a_value_that_does_not_fit_names_node_and_input() {
        NodeRef sampler = graph.add("KSampler").title("Main");

        refused("node 1 (Main, KSampler).steps", "too big", () -> sampler.set("steps", 20_000));
        refused("node 1 (Main, KSampler).cfg", "a number", () -> sampler.set("cfg", "high"));
        refused("node 1 (Main, KSampler).model", "link an output", () -> sampler.set("model", "sdxl"));
        refused(
                "node 2 (ImageScale).crop",
                "\"center\"",
                () -> graph.add("ImageScale").set("crop", "middle"));
    }

    @Test
    void a_link_between_types_that_do_not_go_together_names_node_and_input() {
        NodeRef loader = graph.add("CheckpointLoaderSimple");
        NodeRef decode = graph.add("VAEDecode");

        refused(
                "node 2 (VAEDecode).samples",
                "takes LATENT, not MODEL",
                () -> decode.connect("samples", loader.out(0)));
        refused("node 1 (CheckpointLoaderSimple) output", "[MODEL, CLIP, VAE]", () -> loader.out(3));
        refused("node 1 (CheckpointLoaderSimple) output", "[MODEL, CLIP, VAE]", () -> loader.out("IMAGE"));
        NodeRef sampler = graph.add("SamplerCustomAdvanced");
        refused("node 3 (SamplerCustomAdvanced) output", "denoised_output", () -> sampler.out("LATENT"));
        assertThat(sampler.out("denoised_output").index()).isEqualTo(1);
    }

    @Test
    void a_link_that_would_close_a_circle_is_refused() {
        NodeRef first = graph.add("ImageInvert");
        NodeRef second = graph.add("ImageInvert").connect("image", first.out(0));
        NodeRef third = graph.add("ImageInvert").connect("image", second.out(0));

        refused("node 1 (ImageInvert).image", "circle", () -> first.connect("image", third.out(0)));
        refused("node 1 (ImageInvert).image", "circle", () -> first.connect("image", first.out(0)));
        assertThat(first.node().inputs()).isEmpty();
    }

    @Test
    void a_node_others_are_linked_to_is_removed_only_with_them() {
        NodeRef image = graph.add("LoadImage").set("image", "a.png");
        NodeRef invert = graph.add("ImageInvert").connect("image", image.out(0));
        NodeRef save = graph.add("PreviewImage").connect("images", invert.out(0));
        NodeRef other = graph.add("LoadImage").set("image", "b.png");

        assertThatThrownBy(() -> graph.remove(image))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("node 2 (ImageInvert).image");
        graph.removeWithDependants(image);

        assertThat(graph.build().nodes()).extracting(WorkflowNode::id).containsExactly(other.id());
        refused("node", "it was removed", save::node);
        refused("node", "it was removed", () -> graph.add("PreviewImage").connect("images", invert.out(0)));
        assertThat(graph.remove(other).build().ofType("LoadImage")).isEmpty();
    }

    @Test
    void after_its_link_is_taken_away_a_node_can_be_removed() {
        NodeRef image = graph.add("LoadImage");
        NodeRef invert = graph.add("ImageInvert").connect("image", image.out(0));

        invert.clear("image").clear("image");
        graph.remove(image);

        assertThat(graph.build().nodes())
                .singleElement()
                .satisfies(node -> assertThat(node.inputs()).isEmpty());
    }

    @Test
    void values_and_links_can_be_changed() {
        NodeRef image = graph.add("LoadImage").set("image", "a.png").set("image", "b.png");
        NodeRef other = graph.add("LoadImage").set("image", "c.png");
        NodeRef save = graph.add("SaveImage").connect("images", image.out(0)).connect("images", other.out(0));

        assertThat(image.node().input("image")).hasValue(Literal.of("b.png"));
        assertThat(save.node().input("images")).hasValue(new NodeInput.Link("2", 0));
    }

    @Test
    void a_node_is_put_into_the_middle_of_links() {
        NodeRef image = graph.add("LoadImage");
        NodeRef save = graph.add("SaveImage").connect("images", image.out(0));
        NodeRef show = graph.add("PreviewImage").connect("images", image.out(0));
        NodeRef invert = graph.add("ImageInvert").connect("image", image.out(0));

        graph.reconnect(image.out(0), invert.out(0));

        assertThat(save.node().input("images")).hasValue(new NodeInput.Link("4", 0));
        assertThat(show.node().input("images")).hasValue(new NodeInput.Link("4", 0));
        assertThat(invert.node().input("image")).hasValue(new NodeInput.Link("1", 0));
    }

    @Test
    void ids_are_free_numbers_and_may_be_chosen() {
        WorkflowBuilder changed = Workflow.parse(
                "{\"574:592\":{\"class_type\":\"A\",\"inputs\":{}}," + "\"7\":{\"class_type\":\"A\",\"inputs\":{}}}")
                .toBuilder();

        assertThat(changed.add("A").id()).isEqualTo("8");
        assertThat(changed.add("own", "A").id()).isEqualTo("own");
        refused("id", "9", () -> changed.add("7", "A"));
        refused("id", "9", () -> changed.add(" ", "A"));
        refused("node 9.class_type", "name the class", () -> changed.add(""));
    }

    @Test
    void a_node_of_another_builder_is_refused() {
        NodeRef foreign = Workflow.builder().add("LoadImage");
        NodeRef save = graph.add("SaveImage");

        refused("node", "another builder", () -> save.connect("images", foreign.out(0)));
        refused("node", "another builder", () -> graph.remove(foreign));
    }

    @Test
    void without_known_nodes_any_output_goes_to_any_input_but_has_no_name() {
        WorkflowBuilder free = Workflow.builder();
        NodeRef node = free.add("Anything");
        free.add("Else").connect("x", node.out(7)).set("y", true);

        refused("node 1 (Anything) output", "NodeSchemas", () -> node.out("IMAGE"));
        refused("index", "from 0", () -> node.out(-1));
        assertThat(free.build().nodes()).hasSize(2);
    }

    @Test
    void a_title_is_set_and_found_and_keeps_what_else_is_said_of_the_node() {
        WorkflowBuilder changed = Workflow.parse(
                "{\"1\":{\"class_type\":\"A\",\"inputs\":{},\"_meta\":{\"colour\":\"red\",\"title\":\"Old\"}}}")
                .toBuilder();

        changed.node("Old").title("New");

        assertThat(changed.build().json())
                .isEqualTo("{\"1\":{\"class_type\":\"A\",\"inputs\":{},"
                        + "\"_meta\":{\"colour\":\"red\",\"title\":\"New\"}}}");
        assertThat(changed.node("New").id()).isEqualTo("1");
    }

    @Test
    void a_graph_that_was_built_does_not_change_with_its_builder() {
        graph.add("LoadImage").set("image", "a.png");
        Workflow built = graph.build();

        graph.node("1").set("image", "b.png");

        assertThat(built.find("1").input("image")).hasValue(Literal.of("a.png"));
    }

    @Test
    void a_number_json_cannot_hold_and_a_list_are_no_values() {
        refused("number", "finite", () -> Literal.of(Double.NaN));
        refused("value", "__value__", () -> Literal.json("[1,2,3]"));
        refused("value", "one JSON document", () -> Literal.json("x y"));
    }
}
