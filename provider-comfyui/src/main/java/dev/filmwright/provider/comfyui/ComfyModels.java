package dev.filmwright.provider.comfyui;

import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Model;
import java.util.List;

/** What the provider offers. */
final class ComfyModels {
    static final String WORKFLOW = "workflow";

    private static final int MOST_FILES = 64;
    private static final int MOST_JOBS = 4;

    private ComfyModels() {}

    static List<Model> all() {
        return List.of(new Model(WORKFLOW, "Workflow of one's own", workflow()));
    }

    private static Capabilities workflow() {
        Capabilities.Builder can = Capabilities.builder()
                .output(OutputKind.WORKFLOW)
                .free()
                .idempotent()
                .seed()
                .anyOption()
                .maxConcurrent(MOST_JOBS)
                .maxEdge(Integer.MAX_VALUE);
        for (InputRole role : InputRole.values()) {
            can.input(role, MOST_FILES);
        }
        return can.build();
    }
}
