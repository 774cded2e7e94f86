package dev.filmwright.cost;

import dev.filmwright.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which requests a line of a price table holds for. Of a model's lines the first that holds counts; where none does, the cost
 * is unknown, so a table names every value it has a price for. Immutable.
 *
 * @param options for each setting of the model's the values it holds for; the empty text stands for "not set"
 * @param maxEdge the longest edge it holds for, in pixels; {@link Integer#MAX_VALUE} for any
 * @param tokenOption the model's setting that limits how many tokens it makes; empty if there is none
 * @param mostTokens how many tokens it makes at most where that setting is not set; 0 if nobody says
 * @param changes whether the model changes what it is given, so that it cannot make anything from words alone
 */
public record PriceCondition(
        SortedMap<String, List<String>> options, int maxEdge, String tokenOption, long mostTokens, boolean changes) {
    private static final PriceCondition ALWAYS = new PriceCondition(new TreeMap<>(), Integer.MAX_VALUE, "", 0, false);

    /** Copies the map; checks the numbers. */
    public PriceCondition {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        options.forEach((option, values) -> copy.put(option, List.copyOf(new ArrayList<>(values))));
        options = Collections.unmodifiableSortedMap(copy);
        Objects.requireNonNull(tokenOption, "tokenOption");
        if (maxEdge < 1) {
            throw new InvalidInputException("maxEdge", maxEdge, "use one pixel or more");
        }
        if (mostTokens < 0) {
            throw new InvalidInputException("mostTokens", mostTokens, "use 0 for unknown, or more");
        }
    }

    /** Returns the condition that holds for every request. */
    public static PriceCondition always() {
        return ALWAYS;
    }

    /** Returns whether it holds for a request with these settings and longest edge. */
    public boolean holds(Map<String, String> settings, int edge) {
        return edge <= maxEdge
                && options.entrySet().stream()
                        .allMatch(option -> option.getValue().contains(settings.getOrDefault(option.getKey(), "")));
    }
}
