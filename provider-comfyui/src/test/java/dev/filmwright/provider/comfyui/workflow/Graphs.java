package dev.filmwright.provider.comfyui.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The graphs and node lists the tests use. */
final class Graphs {
    /** The text to image graph that a real server took. */
    static final String TEXT_TO_IMAGE = resource("graphs/text-to-image.json");

    private Graphs() {}

    /** Returns the nodes of a server that has all models the ready templates name. */
    static NodeSchemas server() {
        return NodeSchemas.ofDocument(resource("object_info.json"));
    }

    static String resource(String name) {
        try (InputStream in = Graphs.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
