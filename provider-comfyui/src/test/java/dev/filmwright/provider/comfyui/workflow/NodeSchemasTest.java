package dev.filmwright.provider.comfyui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.testkit.TestClock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodeSchemasTest {
    private final TestClock clock = new TestClock();
    private final List<String> asked = new ArrayList<>();
    private final String document = Graphs.resource("object_info.json");

    private NodeSchemas schemas() {
        return NodeSchemas.of(
                type -> {
                    asked.add(type);
                    return Optional.of(type.equals("Gone") ? "{}" : document);
                },
                clock);
    }

    @Test
    void a_class_is_asked_for_once_in_an_hour() {
        NodeSchemas schemas = schemas();

        schemas.find("KSampler");
        clock.advance(Duration.ofMinutes(59));
        schemas.find("KSampler");
        assertThat(asked).containsExactly("KSampler");

        clock.advance(Duration.ofMinutes(1));
        schemas.find("KSampler");
        assertThat(asked).containsExactly("KSampler", "KSampler");
    }

    @Test
    void after_a_refresh_it_is_asked_for_again() {
        NodeSchemas schemas = schemas();
        schemas.find("KSampler");
        schemas.find("VAEDecode");

        schemas.refresh(List.of("VAEDecode"));
        schemas.find("KSampler");
        schemas.find("VAEDecode");
        assertThat(asked).containsExactly("KSampler", "VAEDecode", "VAEDecode");

        schemas.refresh();
        schemas.find("KSampler");
        assertThat(asked).hasSize(4);
    }

    @Test
    void a_class_the_server_does_not_have_is_asked_for_each_time() {
        NodeSchemas schemas = schemas();

        assertThat(schemas.find("Gone")).isEmpty();
        assertThat(schemas.find("Gone")).isEmpty();
        assertThat(asked).hasSize(2);
    }

    @Test
    void a_class_is_read_with_inputs_outputs_and_where_it_comes_from() {
        NodeSchema sampler = schemas().find("KSampler").orElseThrow();
        NodeSchema video = schemas().find("SaveVideo").orElseThrow();

        assertThat(sampler.pack()).isEqualTo("nodes");
        assertThat(sampler.outputs()).containsExactly("LATENT");
        assertThat(sampler.outputNode()).isFalse();
        InputSpec seed = sampler.input("seed").orElseThrow();
        assertThat(seed.type()).isEqualTo("INT");
        assertThat(seed.required()).isTrue();
        assertThat(seed.max()).hasValueSatisfying(max -> assertThat(max).isEqualByComparingTo("18446744073709551615"));
        assertThat(sampler.input("sampler_name").orElseThrow().choices())
                .hasValueSatisfying(names -> assertThat(names).contains("\"euler\""));
        assertThat(video.outputNode()).isTrue();
        assertThat(video.input("codec").orElseThrow().required()).isFalse();
    }

    @Test
    void odd_specifications_are_taken_for_what_takes_anything() {
        NodeSchemas schemas = NodeSchemas.ofDocument("{\"Odd\":{\"input\":{\"required\":{\"a\":5,\"b\":[],\"c\":[null],"
                + "\"d\":[\"INT\",7],\"e\":[\"COMBO\",{}]}},\"output\":\"IMAGE\",\"python_module\":3,\"output_node\":1},"
                + "\"None\":7}");
        NodeSchema odd = schemas.find("Odd").orElseThrow();

        assertThat(odd.outputs()).isEmpty();
        assertThat(odd.inputs()).hasSize(5);
        assertThat(odd.input("a").orElseThrow().takes("MODEL")).isTrue();
        assertThat(schemas.find("None")).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_a_bad_response() {
        NodeSchemas schemas = NodeSchemas.of(type -> Optional.of("<html>502</html>"), Clock.systemUTC());

        assertThatThrownBy(() -> schemas.find("KSampler"))
                .isInstanceOfSatisfying(
                        ProviderException.class,
                        e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.BAD_RESPONSE));
    }

    @Test
    void the_usual_nodes_are_known_without_a_server() {
        for (WorkflowTemplate template : Templates.all()) {
            template.graphs().values().stream()
                    .flatMap(graph -> graph.nodes().stream())
                    .forEach(node -> assertThat(NodeSchemas.core().find(node.type()))
                            .as(node.type())
                            .isPresent());
        }
        assertThat(NodeSchemas.core().find("FaceDetailer")).isEmpty();
    }
}
