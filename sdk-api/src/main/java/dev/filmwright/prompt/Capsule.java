package dev.filmwright.prompt;

import java.util.Objects;

/**
 * Words that hold for a whole film, such as its style. Immutable.
 *
 * @param name what it is called, which its words' origin and the summary say; no word of the prompt
 * @param words the words, which stand at the end of every prompt
 */
public record Capsule(String name, String words) {
    /** Checks that nothing is {@code null}. */
    public Capsule {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(words, "words");
    }
}
