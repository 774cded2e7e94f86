package dev.filmwright.core.context;

import dev.filmwright.context.ContextLoss;
import dev.filmwright.context.ContextPart;
import dev.filmwright.context.ContextPiece;
import dev.filmwright.context.ContextTooLongException;
import dev.filmwright.context.FittedContext;
import dev.filmwright.context.TokenCounter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives pieces their place in a budget, as the rule of {@link dev.filmwright.context.ContextManager} says. */
final class Fitting {
    private static final String BETWEEN = "\n\n";

    private final PieceOrder order;
    private final TokenCounter counter;
    private final Map<String, List<Integer>> tokens = new HashMap<>();

    Fitting(PieceOrder order, TokenCounter counter) {
        this.order = order;
        this.counter = counter;
        for (ContextPiece piece : order.reading()) {
            tokens.put(
                    piece.id(),
                    piece.forms().stream()
                            .map(form -> counter.count(form + BETWEEN))
                            .toList());
        }
    }

    /**
     * Fits the pieces. A tokenizer may make more of two texts together than of each, so what comes out is counted whole; if it
     * is too long, the same is done with as much less room.
     */
    FittedContext fit(int budget) {
        int room = budget;
        while (true) {
            FittedContext fitted = within(room, budget);
            if (fitted.tokens() <= budget || fitted.parts().isEmpty()) {
                return fitted;
            }
            room = Math.max(0, room - (fitted.tokens() - budget));
        }
    }

    private FittedContext within(int room, int budget) {
        Map<String, Integer> chosen = new LinkedHashMap<>();
        Map<String, ContextLoss> losses = new LinkedHashMap<>();
        List<ContextPiece> turns = order.turns();
        for (ContextPiece piece : turns) {
            if (piece.required()) {
                order.closure(piece).forEach(id -> chosen.putIfAbsent(id, shortest(id)));
            }
        }
        checkRequired(chosen, room, budget);
        for (ContextPiece piece : turns) {
            int left = room - used(chosen);
            Set<String> missing = new LinkedHashSet<>(order.closure(piece));
            missing.removeAll(chosen.keySet());
            int needed = missing.stream().mapToInt(id -> cost(id, shortest(id))).sum();
            if (needed > left) {
                losses.put(piece.id(), leftOut(piece, missing, needed, left));
            } else {
                missing.forEach(id -> chosen.put(id, shortest(id)));
                grow(piece, chosen, room);
            }
        }
        // What was left out in its own turn may have come in with a less important piece that builds on it.
        losses.keySet().removeAll(chosen.keySet());
        turns.forEach(piece -> shortened(piece, chosen, losses));
        return result(budget, chosen, losses, turns);
    }

    private void checkRequired(Map<String, Integer> chosen, int room, int budget) {
        int missing = used(chosen) - room;
        if (missing > 0 && !chosen.isEmpty()) {
            String named = chosen.keySet().stream()
                    .map(id -> id + " " + cost(id, shortest(id)))
                    .collect(Collectors.joining(", "));
            throw new ContextTooLongException(budget, missing, List.copyOf(chosen.keySet()), named);
        }
    }

    /** Takes the first form that there is room for; the one it has is one. */
    private void grow(ContextPiece piece, Map<String, Integer> chosen, int room) {
        int has = Objects.requireNonNull(chosen.get(piece.id()));
        int left = room - used(chosen) + cost(piece.id(), has);
        for (int form = 0; form < piece.forms().size(); form++) {
            if (cost(piece.id(), form) <= left) {
                chosen.put(piece.id(), form);
                return;
            }
        }
    }

    private ContextLoss leftOut(ContextPiece piece, Set<String> missing, int needed, int left) {
        String others = missing.size() < 2
                ? ""
                : " with "
                        + missing.stream().filter(id -> !id.equals(piece.id())).collect(Collectors.joining(", "))
                        + ", which it builds on,";
        return new ContextLoss(
                piece.id(),
                ContextLoss.How.LEFT_OUT,
                cost(piece.id(), 0),
                0,
                "in its shortest form it takes" + others + " " + needed
                        + " tokens, and what is required or more important" + " leaves " + left);
    }

    private void shortened(ContextPiece piece, Map<String, Integer> chosen, Map<String, ContextLoss> losses) {
        int form = chosen.getOrDefault(piece.id(), 0);
        if (form > 0) {
            int wanted = cost(piece.id(), 0);
            int told = cost(piece.id(), form);
            losses.put(
                    piece.id(),
                    new ContextLoss(
                            piece.id(),
                            ContextLoss.How.SHORTENED,
                            wanted,
                            told,
                            "as one would like it, it takes " + wanted + " tokens, and there was room for " + told));
        }
    }

    private FittedContext result(
            int budget, Map<String, Integer> chosen, Map<String, ContextLoss> losses, List<ContextPiece> turns) {
        List<ContextPart> parts = new ArrayList<>();
        for (ContextPiece piece : order.reading()) {
            if (chosen.containsKey(piece.id())) {
                int form = Objects.requireNonNull(chosen.get(piece.id()));
                parts.add(new ContextPart(piece, piece.forms().get(form), cost(piece.id(), form)));
            }
        }
        List<ContextLoss> inOrder = turns.stream()
                .map(ContextPiece::id)
                .filter(losses::containsKey)
                .map(id -> Objects.requireNonNull(losses.get(id)))
                .toList();
        FittedContext fitted = new FittedContext(budget, 0, parts, inOrder);
        return new FittedContext(budget, counter.count(fitted.text()), parts, inOrder);
    }

    private int used(Map<String, Integer> chosen) {
        return chosen.entrySet().stream()
                .mapToInt(form -> cost(form.getKey(), form.getValue()))
                .sum();
    }

    private int cost(String id, int form) {
        return Objects.requireNonNull(tokens.get(id)).get(form);
    }

    /** Returns the form of the fewest tokens, the first of equals. */
    private int shortest(String id) {
        List<Integer> forms = Objects.requireNonNull(tokens.get(id));
        int shortest = 0;
        for (int form = 1; form < forms.size(); form++) {
            shortest = forms.get(form) < forms.get(shortest) ? form : shortest;
        }
        return shortest;
    }
}
