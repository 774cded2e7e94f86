package dev.filmwright.provider.comfyui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void a_template_written_and_read_is_the_same() {
        for (WorkflowTemplate template : Templates.all()) {
            assertThat(WorkflowTemplate.parse(template.json())).isEqualTo(template);
        }
    }

    @Test
    void text_to_image_filled_in_is_the_graph_a_real_server_took() {
        Workflow filled = Templates.textToImage()
                .fill(Map.of("prompt", "a cabin", "negative", "blurry", "seed", "18446744073709551615"));

        assertThat(Structure.of(filled)).isEqualTo(Structure.of(Workflow.parse(Graphs.TEXT_TO_IMAGE)));
    }
}
