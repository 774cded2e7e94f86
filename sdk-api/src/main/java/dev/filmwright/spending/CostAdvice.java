package dev.filmwright.spending;

import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.GenerationRequest;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What things would cost, to choose by. Thread-safe; blocks shortly, costs no money. */
public interface CostAdvice {
    /**
     * Returns the models there are that can do a request as it is, the cheapest first: free ones, then by the most they would
     * cost, currency by currency in order of code, then those whose cost is unknown.
     */
    List<ModelCost> cheapest(GenerationRequest request);

    /**
     * Returns what each of several ways to a result would cost, e.g. {@code quick} with one request and {@code control} with
     * several, by the name of the way.
     */
    SortedMap<String, CostSum> compare(Map<String, List<GenerationRequest>> ways);

    /**
     * Returns what making a generation again would cost, at today's prices.
     *
     * @throws dev.filmwright.NotFoundException if there is none
     */
    CostEstimate regenerate(GenerationId generation);

    /**
     * Returns what making all of a production, scene or shot again would cost, at today's prices: of each of its slots (or,
     * where requests name none, of each of their shots and kinds) the last request that succeeded.
     *
     * @throws dev.filmwright.InvalidInputException if the scope is none of a production
     */
    CostSum regenerate(CostScope scope);
}
