package dev.filmwright.context;

import dev.filmwright.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Something a model should know. Immutable.
 *
 * @param id its name, by which others build on it and the report names it
 * @param kind what it is about
 * @param priority how important it is; higher is more important
 * @param forms its text as one would like it, then shorter ones to fall back on, in the order they are wanted; not empty
 * @param required whether there is no point in asking without it
 * @param inherits the ids of the pieces it builds on: it makes no sense without them
 */
public record ContextPiece(
        String id, ContextKind kind, int priority, List<String> forms, boolean required, Set<String> inherits) {
    /**
     * Copies the collections.
     *
     * @throws InvalidInputException if the id is blank or there is no text
     */
    public ContextPiece {
        if (id.isBlank()) {
            throw new InvalidInputException("id", id, "name the piece");
        }
        Objects.requireNonNull(kind, "kind");
        forms = List.copyOf(forms);
        if (forms.isEmpty() || forms.stream().anyMatch(String::isBlank)) {
            throw new InvalidInputException("text of " + id, forms, "say something, or leave the piece out");
        }
        inherits = Set.copyOf(inherits);
    }

    /** Returns a piece of its kind's usual priority, that can be left out and builds on nothing. */
    public static ContextPiece of(ContextKind kind, String id, String text) {
        return new ContextPiece(id, kind, kind.usualPriority(), List.of(text), false, Set.of());
    }

    /**
     * Returns what something has become on the way here, the newest step the most important; each can be left out by itself.
     *
     * @param id the beginning of the ids: the newest is {@code id/1}
     * @param steps the steps, newest first
     */
    public static List<ContextPiece> chain(String id, List<String> steps) {
        List<ContextPiece> chain = new ArrayList<>();
        for (String step : steps) {
            ContextPiece piece = of(ContextKind.INHERITANCE, id + "/" + (chain.size() + 1), step);
            chain.add(piece.priority(ContextKind.INHERITANCE.usualPriority() - chain.size()));
        }
        return List.copyOf(chain);
    }

    /** Returns the same with a priority of its own. */
    public ContextPiece priority(int other) {
        return new ContextPiece(id, kind, other, forms, required, inherits);
    }

    /** Returns the same with a shorter text to fall back on. */
    public ContextPiece shorter(String text) {
        List<String> more = new ArrayList<>(forms);
        more.add(text);
        return new ContextPiece(id, kind, priority, more, required, inherits);
    }

    /** Returns the same, not to be left out. */
    public ContextPiece asRequired() {
        return new ContextPiece(id, kind, priority, forms, true, inherits);
    }

    /** Returns the same, building on other pieces. */
    public ContextPiece on(String... pieces) {
        return new ContextPiece(id, kind, priority, forms, required, Set.of(pieces));
    }
}
