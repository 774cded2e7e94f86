package dev.filmwright.provider.ollama;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What is known of a model: by the server, or by the catalogue where the server was not asked. Immutable.
 *
 * @param digest its content, where the server told; a tag can come to mean another
 * @param abilities in the server's words: completion, tools, insert, vision, embedding, thinking, image, audio
 * @param context how many tokens it was trained for
 * @param families what its parts are, e.g. {@code clip}, {@code mllama}
 * @param bytes its size on disk
 * @param images how many pictures it takes in one message
 * @param remote whether it runs at Ollama's and not on the server
 */
record ModelFacts(
        Optional<String> digest,
        Set<String> abilities,
        OptionalInt context,
        Set<String> families,
        OptionalLong bytes,
        int images,
        boolean remote) {
    static final int MOST_IMAGES = 16;

    ModelFacts {
        abilities = Set.copyOf(abilities);
        families = Set.copyOf(families);
    }

    boolean sees() {
        return abilities.contains("vision");
    }

    boolean thinks() {
        return abilities.contains("thinking");
    }

    boolean writes() {
        return abilities.contains("completion") || abilities.isEmpty();
    }
}
