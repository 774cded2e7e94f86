package dev.filmwright.provider.comfyui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.OutputKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    private static final String GRAPH =
            "{\"1\":{\"class_type\":\"A\",\"inputs\":{\"text\":\"x\",\"n\":3,\"w\":0.5,\"on\":true,\"link\":[\"2\",0],"
                    + "\"images.image0\":\"i\"},\"_meta\":{\"title\":\"v1.5 node\"}},"
                    + "\"2\":{\"class_type\":\"B\",\"inputs\":{\"text\":\"y\"},\"_meta\":{\"title\":\"Twin\"}},"
                    + "\"3\":{\"class_type\":\"B\",\"inputs\":{\"text\":\"z\"},\"_meta\":{\"title\":\"Twin\"}}}";

    private static InvalidInputException refused(WorkflowTemplate template, String name, String value) {
        Throwable[] thrown = new Throwable[1];
        assertThatThrownBy(() -> template.fill(Map.of(name, value)))
                .isInstanceOf(InvalidInputException.class)
                .satisfies(e -> thrown[0] = e);
        return (InvalidInputException) thrown[0];
    }

    @Test
    void a_template_written_and_read_is_the_same() {
        for (WorkflowTemplate template : Templates.all()) {
            WorkflowTemplate read = WorkflowTemplate.parse(template.json());

            assertThat(read).isEqualTo(template).hasSameHashCodeAs(template);
            assertThat(read.json()).isEqualTo(template.json());
        }
    }

    @Test
    void one_parameter_sets_several_inputs() {
        WorkflowTemplate template = WorkflowTemplate.of(
                "mine",
                OutputKind.IMAGE,
                Workflow.parse(GRAPH),
                List.of(TemplateParameter.builder("words", ParameterKind.TEXT)
                        .sets("2", "text")
                        .sets("v1.5 node", "text")
                        .build()));

        Workflow filled = template.fill(Map.of("words", "rain"));

        assertThat(filled.find("1").input("text")).hasValue(Literal.of("rain"));
        assertThat(filled.find("2").input("text")).hasValue(Literal.of("rain"));
        assertThat(filled.find("3").input("text")).hasValue(Literal.of("z"));
        assertThat(template.standard("words")).hasValue("y");
        assertThat(template.fill(Map.of())).isEqualTo(template.workflow());
    }

    @Test
    void what_is_required_and_missing_is_named() {
        assertThatThrownBy(() -> Templates.imageToImage().fill(Map.of("prompt", "x")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("image"));
        assertThatThrownBy(() -> Templates.loraStack().fill(Map.of("prompt", "x")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("loras"));
    }

    @Test
    void what_is_required_and_missing_stays_as_it_is_where_a_graph_is_only_to_be_checked() {
        Workflow graph = Templates.imageToImage().fillPartly(Map.of("prompt", "rain"));

        assertThat(graph.find("Source").input("image")).hasValue(Literal.of("source.png"));
        assertThat(graph.find("Prompt").input("text")).hasValue(Literal.of("rain"));
        assertThatThrownBy(() -> Templates.imageToImage().fillPartly(Map.of("steps", "0")))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "width, 1000.5, whole number",
        "width, 1001, 'e.g. 1000 or 1008'",
        "width, 8, at least 16",
        "width, 20000, at most 16384",
        "width, wide, a number",
        "width, 1e400, shorter number",
        "seed, -1, 0 to 18446744073709551615",
        "seed, 18446744073709551616, 0 to 18446744073709551615",
        "seed, 1.5, whole number",
        "cfg, 101, at most 100",
        "checkpoint, ' ', name of a file",
        "loras, a:101, -100 to 100",
        "loras, 'a:1,,b', name the file",
        "stepz, 3, 'use one of [prompt, negative'",
    })
    void a_value_that_does_not_fit_names_the_parameter_and_the_remedy(String name, String value, String remedy) {
        assertThat(refused(Templates.textToImage(), name, value))
                .hasMessageContaining(remedy)
                .satisfies(e -> assertThat(e.field()).isIn(name, "parameter"));
    }

    @Test
    void numbers_keep_the_kind_the_server_expects() {
        Workflow filled =
                Templates.textToImage().fill(Map.of("cfg", "7", "steps", "30.0", "seed", "1e3", "width", " 512 "));

        WorkflowNode sampler = filled.find("Sampler");
        assertThat(sampler.input("cfg").orElseThrow().json()).isEqualTo("7.0");
        assertThat(sampler.input("steps").orElseThrow().json()).isEqualTo("30");
        assertThat(sampler.input("seed").orElseThrow().json()).isEqualTo("1000");
        assertThat(filled.find("Size").input("width").orElseThrow().json()).isEqualTo("512");
    }

    @Test
    void choices_and_flags_are_taken_by_their_words() {
        WorkflowTemplate template = WorkflowTemplate.of(
                "mine",
                OutputKind.IMAGE,
                Workflow.parse(GRAPH),
                List.of(
                        TemplateParameter.builder("look", ParameterKind.CHOICE)
                                .sets("1", "text")
                                .choices(List.of("x", "y"))
                                .build(),
                        TemplateParameter.builder("on", ParameterKind.FLAG)
                                .sets("1", "on")
                                .build()));

        WorkflowNode node = template.fill(Map.of("look", "y", "on", "False")).find("1");

        assertThat(node.input("text")).hasValue(Literal.of("y"));
        assertThat(node.input("on")).hasValue(Literal.of(false));
        assertThat(refused(template, "look", "z")).hasMessageContaining("x, y");
        assertThat(refused(template, "on", "maybe")).hasMessageContaining("true or false");
        assertThat(WorkflowTemplate.parse(template.json())).isEqualTo(template);
    }

    @Test
    void a_plain_graph_takes_any_input_by_id_or_title_though_titles_and_inputs_may_hold_dots() {
        WorkflowTemplate plain = WorkflowTemplate.parse(GRAPH);

        Workflow filled = plain.fill(Map.of(
                "v1.5 node.text",
                "{not json",
                "1.n",
                "4",
                "v1.5 node.w",
                "1",
                "1.on",
                "false",
                "1.images.image0",
                "j"));

        WorkflowNode node = filled.find("1");
        assertThat(node.input("text")).hasValue(Literal.of("{not json"));
        assertThat(node.input("n").orElseThrow().json()).isEqualTo("4");
        assertThat(node.input("w").orElseThrow().json()).isEqualTo("1");
        assertThat(node.input("on")).hasValue(Literal.of(false));
        assertThat(node.input("images.image0")).hasValue(Literal.of("j"));
    }

    @ParameterizedTest
    @CsvSource({
        "1.n, four, one JSON document",
        "1.n, '\"4\"', give a number",
        "1.on, 3, give a value like",
        "1.on, '{}', give a value like",
        "1.link, x, linked to another node",
        "1.gone, x, node.input",
        "Twin.text, x, node.input",
        "text, x, no parameters of its own",
    })
    void an_input_that_is_not_there_or_a_value_of_another_kind_is_refused(String place, String value, String remedy) {
        assertThat(refused(WorkflowTemplate.parse(GRAPH), place, value)).hasMessageContaining(remedy);
    }

    @Test
    void a_variant_is_chosen_by_name() {
        WorkflowTemplate inpaint = Templates.inpaint();

        assertThat(inpaint.standard("variant")).hasValue("fill");
        assertThatThrownBy(() -> inpaint.fill(Map.of("image", "a", "mask", "m", "variant", "soft")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("fill, keep, inpaint-model");
        assertThat(refused(Templates.textToImage(), "variant", "x")).hasMessageContaining("use one of");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"filmwright_template\":2,\"name\":\"x\",\"workflow\":{}}|this version reads 1",
                "{\"filmwright_template\":1,\"workflow\":{}}|$.name is missing",
                "{\"filmwright_template\":1,\"name\":\"x\"}|either",
                "{\"filmwright_template\":1,\"name\":\"x\",\"workflow\":{},\"variants\":{}}|either",
                "{\"filmwright_template\":1,\"name\":\"x\",\"variants\":{\"a\":{}}}|give 2",
                "{\"filmwright_template\":1,\"name\":\"x\",\"workflow\":{},\"parameter\":[]}|no such field",
                "{\"filmwright_template\":1,\"name\":\"x\",\"output\":\"song\",\"workflow\":{}}|image, video",
                "{\"filmwright_template\":1,\"name\":\"x\",\"workflow\":{},\"parameters\":[{\"name\":\"P\",\"kind\":\"text\"}]}"
                        + "|lower-case letter",
                "{\"filmwright_template\":1,\"name\":\"x\",\"workflow\":{},\"parameters\":[{\"name\":\"p\",\"kind\":\"song\"}]}"
                        + "|text, integer",
                "{\"filmwright_template\":1,\"name\":\"x\",\"workflow\":{},\"parameters\":[{\"name\":\"p\",\"kind\":\"text\"}]}"
                        + "|name the inputs it sets",
                "{\"filmwright_template\":1,\"name\":\"x\",\"workflow\":{},\"parameters\":"
                        + "[{\"name\":\"p\",\"kind\":\"text\",\"sets\":[[\"1\",\"text\"]]}]}|one node of the graph",
                "{\"filmwright_template\":1,\"name\":\"x\",\"workflow\":{\"1\":{\"class_type\":\"A\",\"inputs\":{}}},"
                        + "\"parameters\":[{\"name\":\"p\",\"kind\":\"text\",\"sets\":[[\"1\",\"text\"]]}]}|no such input",
                "{\"filmwright_template\":1,\"name\":\"x\",\"workflow\":{\"1\":{\"class_type\":\"A\",\"inputs\":{\"t\":1}}},"
                        + "\"parameters\":[{\"name\":\"p\",\"kind\":\"text\",\"sets\":[[\"1\",\"t\"]],\"role\":\"hat\"}]}"
                        + "|first_frame",
            })
    void a_template_that_is_wrong_is_refused_with_what_is_wrong(String json, String said) {
        assertThatThrownBy(() -> WorkflowTemplate.parse(json))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(said);
    }

    @Test
    void a_length_becomes_the_nearest_number_of_frames_the_model_takes() {
        TemplateParameter frames = Templates.imageToVideo().parameter("frames").orElseThrow();

        assertThat(frames.frames(Duration.ofSeconds(5))).isEqualTo(81);
        assertThat(frames.frames(Duration.ofMillis(2500))).isEqualTo(41);
        assertThat(frames.frames(Duration.ofMillis(10))).isEqualTo(1);
        assertThatThrownBy(() -> TemplateParameter.builder("n", ParameterKind.INTEGER)
                        .sets("1", "n")
                        .min(BigDecimal.ONE)
                        .build()
                        .frames(Duration.ofSeconds(5)))
                .isInstanceOf(InvalidInputException.class);
    }
}
