package dev.filmwright.context;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Context that fits. Immutable.
 *
 * @param budget how many tokens there were
 * @param tokens how many the whole text takes; never more than the budget
 * @param parts what is told, in the order of reading: by kind, then as given, each behind what it builds on
 * @param losses what was left out or shortened, the most important first
 */
public record FittedContext(int budget, int tokens, List<ContextPart> parts, List<ContextLoss> losses) {
    private static final String BETWEEN = "\n\n";

    /** Copies the lists. */
    public FittedContext {
        parts = List.copyOf(parts);
        losses = List.copyOf(losses);
    }

    /** Returns the whole text: the parts, with a blank line between two. */
    public String text() {
        return parts.stream().map(ContextPart::text).collect(Collectors.joining(BETWEEN));
    }

    /** Returns how many tokens each piece takes, by its id. */
    public Map<String, Integer> tokensByPiece() {
        return parts.stream()
                .collect(Collectors.toUnmodifiableMap(part -> part.piece().id(), ContextPart::tokens));
    }
}
