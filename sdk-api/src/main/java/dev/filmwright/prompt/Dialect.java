package dev.filmwright.prompt;

import java.util.List;

/** Puts sections into the words a kind of backend understands. Implementations are thread-safe and deterministic. */
public interface Dialect {
    /** Returns the stable id, e.g. {@code "prose"}. */
    String id();

    /** Puts content into words; never longer for less content. */
    Rendering render(PromptContent content);

    /** Returns how long a prompt in this dialect may be; a model's own limit comes on top. */
    default PromptLimit limit(PromptKind kind) {
        return PromptLimit.NONE;
    }

    /** Returns how long may be what is not to be seen, where this dialect tells it apart from the text. */
    default PromptLimit negativeLimit(PromptKind kind) {
        return PromptLimit.NONE;
    }

    /** Returns what breaks a rule of this dialect's own in a prompt, as it is or as somebody edited it. */
    default List<Finding> check(PromptKind kind, String text) {
        return List.of();
    }
}
