package dev.filmwright.provider.comfyui.wire;

import java.util.Objects;
import java.util.Optional;

/**
 * Something a node made: a file, or a text. Immutable.
 *
 * @param node the node's id
 * @param key what the node calls it, e.g. {@code images}
 * @param index which it is among what the node calls so
 * @param file the file, if it is one
 * @param text the text, if it is one
 */
public record Made(String node, String key, int index, Optional<FileRef> file, Optional<String> text) {
    /** Checks that nothing is {@code null}. */
    public Made {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(text, "text");
    }
}
