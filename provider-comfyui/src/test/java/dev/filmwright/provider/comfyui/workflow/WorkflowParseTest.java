package dev.filmwright.provider.comfyui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkflowParseTest {
    @Test
    void a_graph_is_written_as_it_was_read() {
        String json = "{\"574:592\":{\"inputs\":{\"width\":64,\"cfg\":1.0,\"weight\":1,\"seed\":18446744073709551615,"
                + "\"flag\":true,\"nothing\":null,\"list\":{\"__value__\":[1,2]},\"text\":\"a \\\"b\\\"\\n\\t\\\\ ä 🎬\"},"
                + "\"class_type\":\"X\",\"_meta\":{\"title\":\"Größe\",\"other\":3},\"is_changed\":[\"a\"]},"
                + "\"4\":{\"class_type\":\"Y\",\"inputs\":{\"a\":[\"574:592\",1]}}}";

        assertThat(Workflow.parse(json).json()).isEqualTo(json);
    }

    @Test
    void the_graph_a_real_server_took_keeps_its_seed_of_64_bits_and_its_order() {
        Workflow workflow = Workflow.parse(Graphs.TEXT_TO_IMAGE);

        assertThat(workflow.nodes()).extracting(WorkflowNode::id).containsExactly("4", "6", "7", "5", "3", "8", "9");
        assertThat(workflow.node("3").orElseThrow().input("seed").orElseThrow().json())
                .isEqualTo("18446744073709551615");
        assertThat(workflow.node("3").orElseThrow().input("cfg").orElseThrow().json())
                .isEqualTo("7.0");
        assertThat(workflow.json().replaceAll("\\s", "")).isEqualTo(Graphs.TEXT_TO_IMAGE.replaceAll("\\s", ""));
    }

    @Test
    void nodes_are_found_by_id_title_and_class() {
        Workflow workflow = Workflow.parse("{\"1\":{\"class_type\":\"A\",\"inputs\":{},\"_meta\":{\"title\":\"In\"}},"
                + "\"2\":{\"class_type\":\"A\",\"inputs\":{},\"_meta\":{\"title\":\"Twice\"}},"
                + "\"3\":{\"class_type\":\"B\",\"inputs\":{},\"_meta\":{\"title\":\"Twice\"}}}");

        assertThat(workflow.find("1").type()).isEqualTo("A");
        assertThat(workflow.find("In").id()).isEqualTo("1");
        assertThat(workflow.ofType("A")).hasSize(2);
        assertThat(workflow.titled("Twice")).hasSize(2);
        assertThatThrownBy(() -> workflow.find("Twice"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("2 or 3");
        assertThatThrownBy(() -> workflow.find("Out"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1 \"In\"");
    }

    @Test
    void the_format_of_the_editor_is_refused_with_advice() {
        String saved = "{\"id\":\"x\",\"last_node_id\":9,\"nodes\":[{\"id\":9,\"type\":\"SaveImage\"}],\"links\":[],"
                + "\"version\":0.4}";

        assertThatThrownBy(() -> Workflow.parse(saved))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Export (API)");
    }

    @Test
    void a_whole_message_to_a_server_is_refused_with_advice() {
        assertThatThrownBy(() -> Workflow.parse("{\"prompt\":" + Graphs.TEXT_TO_IMAGE + ",\"client_id\":\"a\"}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("only the graph");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[]|an object of nodes",
                "{\"1\":5}|node 1",
                "{\"1\":{\"inputs\":{}}}|node 1.class_type",
                "{\"1\":{\"class_type\":\"A\"}}|node 1 (A).inputs",
                "{\"1\":{\"class_type\":\"A\",\"input\":{}}}|not \"input\"",
                "{\"1\":{\"class_type\":\"A\",\"inputs\":{\"x\":[4,0]}}}|[\"4\", 0]",
                "{\"1\":{\"class_type\":\"A\",\"inputs\":{\"x\":[1,2,3]}}}|__value__",
                "{\"1\":{\"class_type\":\"A\",\"inputs\":{\"x\":[\"1\",-1]}}}|from 0",
                "{\"1\":{\"class_type\":\"A\",\"inputs\":{\"x\":[\"1\",0.5]}}}|from 0",
                "{\"1\":{\"class_type\":\"A\",\"inputs\":{\"x\":[\"77\",0]}}}|no node 77",
                "{\"1\":{\"class_type\":\"A\",\"inputs\":{\"x\":[\"1\",0]}}}|circle",
                "{\"1\":{\"class_type\":\"A\",\"inputs\":{},\"_meta\":3}}|node 1._meta",
                "{\"1\":{\"class_type\":\"A\",\"inputs\":{}},\"1\":{\"class_type\":\"A\",\"inputs\":{}}}|no name twice",
                "{\"1\":{\"class_type\":\"A\",\"inputs\":{}}} x|one JSON document",
                "{\"\":{\"class_type\":\"A\",\"inputs\":{}}}|id of 1 to",
                "nonsense|one JSON document",
            })
    void what_is_no_graph_is_refused_with_its_place_and_a_remedy(String json, String said) {
        assertThatThrownBy(() -> Workflow.parse(json))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(said);
    }

    @Test
    void nothing_at_all_is_refused() {
        assertThatThrownBy(() -> Workflow.parse("")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_circle_of_several_nodes_is_refused() {
        assertThatThrownBy(() -> Workflow.parse("{\"1\":{\"class_type\":\"A\",\"inputs\":{\"x\":[\"2\",0]}},"
                        + "\"2\":{\"class_type\":\"A\",\"inputs\":{\"x\":[\"1\",0]}},"
                        + "\"3\":{\"class_type\":\"A\",\"inputs\":{}}}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1, 2");
    }

    @Test
    void a_graph_of_too_many_nodes_or_characters_is_refused() {
        StringBuilder many = new StringBuilder("{");
        for (int i = 0; i <= Workflow.MOST_NODES; i++) {
            many.append(i == 0 ? "" : ",").append('"').append(i).append("\":{\"class_type\":\"A\",\"inputs\":{}}");
        }
        assertThatThrownBy(() -> Workflow.parse(many.append('}').toString()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("5000");
        assertThatThrownBy(() -> Workflow.parse(" ".repeat(Documents.LONGEST) + "{}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("characters");
        assertThatThrownBy(() -> Workflow.parse("[".repeat(5000)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("one JSON document");
    }

    @Test
    void a_long_chain_is_no_problem() {
        WorkflowBuilder builder = Workflow.builder();
        NodeRef last = builder.add("A");
        for (int i = 1; i < 1000; i++) {
            last = builder.add("A").connect("x", last.out(0));
        }

        assertThat(Workflow.parse(builder.build().json()).nodes()).hasSize(1000);
    }
}
