package dev.filmwright.provider.ollama;

import dev.filmwright.InvalidInputException;
import java.util.regex.Pattern;

/**
 * A model's name on the server, {@code [host/][namespace/]name[:tag]}; without a tag it means {@code latest}. Immutable.
 *
 * @param name the name as it is sent
 */
record Tag(String name) {
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9._-]+){0,3}(?::[A-Za-z0-9._-]+)?");
    private static final int LONGEST = 300;

    Tag {
        if (!valid(name)) {
            throw new InvalidInputException(
                    "model", name, "write it as Ollama does: name:tag, for example qwen2.5vl:7b");
        }
    }

    static boolean valid(String name) {
        return name.length() <= LONGEST && NAME.matcher(name).matches();
    }

    /** Returns the name with its tag. */
    String full() {
        return name.indexOf(':', name.lastIndexOf('/') + 1) < 0 ? name + ":latest" : name;
    }

    boolean same(String other) {
        return full().equals(other) || name.equals(other);
    }

    /** Returns whether it runs at Ollama's, not on the server: {@code gpt-oss:120b-cloud}, {@code glm-4.6:cloud}. */
    boolean cloud() {
        return cloud(name);
    }

    static boolean cloud(String name) {
        return name.endsWith(":cloud") || name.endsWith("-cloud");
    }

    @Override
    public String toString() {
        return name;
    }
}
