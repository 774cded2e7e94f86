package dev.filmwright.provider.comfyui.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoraStackTest {
    @Test
    void names_and_strengths_are_read() {
        LoraStack stack = LoraStack.parse(" ink.safetensors : 0.8, dir\\a:b.safetensors ,x:-1:.5,y:2.");

        assertThat(stack.loras())
                .extracting(lora -> lora.name() + " " + lora.model() + " " + lora.clip())
                .containsExactly("ink.safetensors 0.8 0.8", "dir\\a:b.safetensors 1 1", "x -1 0.5", "y 2 2");
        assertThat(LoraStack.parse(" ").loras()).isEmpty();
    }

    @Test
    void several_become_a_chain_through_which_model_and_text_encoder_go() {
        Workflow filled = Templates.textToImage().fill(Map.of("loras", "ink:0.8,light:0.5:0.25"));

        WorkflowNode first = filled.find("10");
        WorkflowNode second = filled.find("11");
        assertThat(first.input("model")).hasValue(new NodeInput.Link("4", 0));
        assertThat(first.input("clip")).hasValue(new NodeInput.Link("4", 1));
        assertThat(second.input("model")).hasValue(new NodeInput.Link("10", 0));
        assertThat(second.input("clip")).hasValue(new NodeInput.Link("10", 1));
        assertThat(second.input("strength_model").orElseThrow().json()).isEqualTo("0.5");
        assertThat(second.input("strength_clip").orElseThrow().json()).isEqualTo("0.25");
        assertThat(filled.find("3").input("model")).hasValue(new NodeInput.Link("11", 0));
        assertThat(filled.find("6").input("clip")).hasValue(new NodeInput.Link("11", 1));
        assertThat(filled.find("7").input("clip")).hasValue(new NodeInput.Link("11", 1));
        assertThat(filled.find("8").input("vae")).as("what no LoRA changes").hasValue(new NodeInput.Link("4", 2));
    }

    @Test
    void where_only_the_model_is_changed_the_loader_for_that_is_used() {
        Workflow filled = Templates.flux().fill(Map.of("prompt", "x", "loras", "ink"));

        WorkflowNode loader = filled.ofType("LoraLoaderModelOnly").get(0);
        assertThat(loader.inputs()).containsOnlyKeys("model", "lora_name", "strength_model");
        assertThat(loader.input("strength_model").orElseThrow().json()).isEqualTo("1.0");
        assertThat(filled.find("22").input("model")).hasValue(new NodeInput.Link(loader.id(), 0));
        assertThat(filled.find("17").input("model")).hasValue(new NodeInput.Link(loader.id(), 0));
    }

    @Test
    void no_lora_leaves_the_graph_as_it_is() {
        assertThat(Templates.textToImage().fill(Map.of("loras", "")))
                .isEqualTo(Templates.textToImage().fill(Map.of()));
    }

    @Test
    void too_many_or_too_strong_ones_are_refused() {
        assertThatThrownBy(() -> LoraStack.parse(String.join(",", Collections.nCopies(51, "a"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("at most 50");
        assertThatThrownBy(() -> LoraStack.parse("a:100.5"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("-100 to 100");
        assertThatThrownBy(() -> LoraStack.parse(":0.5")).isInstanceOf(InvalidInputException.class);
    }
}
