package dev.filmwright.provider.comfyui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class WorkflowProperties {
    private static final BigInteger LARGEST_SEED = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void a_graph_written_and_read_is_the_same(@ForAll("workflows") Workflow workflow) {
        String json = workflow.json();

        Workflow read = Workflow.parse(json);

        assertThat(read.json()).isEqualTo(json);
        assertThat(read).isEqualTo(workflow).hasSameHashCodeAs(workflow);
        assertThat(read.nodes()).isEqualTo(workflow.nodes());
        for (WorkflowNode node : workflow.nodes()) {
            WorkflowNode same = read.node(node.id()).orElseThrow();
            assertThat(same.title()).isEqualTo(node.title());
            assertThat(same.inputs()).isEqualTo(node.inputs());
            assertThat(List.copyOf(same.inputs().keySet()))
                    .isEqualTo(List.copyOf(node.inputs().keySet()));
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void whatever_is_removed_no_link_leads_nowhere(@ForAll("workflows") Workflow workflow, @ForAll int which) {
        WorkflowBuilder builder = workflow.toBuilder();
        List<WorkflowNode> nodes = workflow.nodes();

        builder.removeWithDependants(
                builder.node(nodes.get(Math.floorMod(which, nodes.size())).id()));

        Workflow rest = builder.build();
        assertThat(Workflow.parse(rest.json())).isEqualTo(rest);
        assertThat(rest.nodes().size()).isLessThan(nodes.size());
    }

    @Provide
    Arbitrary<Workflow> workflows() {
        Arbitrary<String> names = Arbitraries.strings().ofMinLength(1).ofMaxLength(8);
        Arbitrary<Map<String, Literal>> inputs =
                Arbitraries.maps(names, literals()).ofMaxSize(4);
        Arbitrary<Draft> drafts = Combinators.combine(
                        names,
                        inputs,
                        names.injectNull(0.5),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 40))
                .as(Draft::new);
        return drafts.list().ofMinSize(1).ofMaxSize(8).map(WorkflowProperties::build);
    }

    private static Arbitrary<Literal> literals() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20).map(Literal::of),
                Arbitraries.longs().map(Literal::of),
                Arbitraries.bigIntegers().between(BigInteger.ZERO, LARGEST_SEED).map(Literal::of),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                        .ofScale(3)
                        .map(Literal::of),
                Arbitraries.doubles().map(number -> Literal.of(number + 0.0)),
                Arbitraries.of(true, false).map(Literal::of),
                Arbitraries.of("null", "{\"__value__\":[1,2.50,\"x\"]}", "{}").map(Literal::json));
    }

    private static Workflow build(List<Draft> drafts) {
        WorkflowBuilder builder = Workflow.builder();
        List<NodeRef> nodes = new ArrayList<>();
        for (Draft draft : drafts) {
            NodeRef node = builder.add("T" + draft.type());
            if (draft.title() != null) {
                node.title(draft.title());
            }
            draft.inputs().forEach(node::set);
            if (!nodes.isEmpty()) {
                node.connect("from", nodes.get(draft.source() % nodes.size()).out(draft.slot()));
            }
            nodes.add(node);
        }
        return builder.build();
    }

    private record Draft(
            String type,
            Map<String, Literal> inputs,
            @Nullable String title,
            int slot,
            int source) {}
}
