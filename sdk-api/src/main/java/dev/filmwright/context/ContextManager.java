package dev.filmwright.context;

import java.util.List;

/**
 * Fits what a model should know into the window it has. Pure: no I/O, no clock, no chance; the same pieces in the same order
 * give the same result. Thread-safe.
 *
 * <p>The rule: what is {@linkplain ContextPiece#required() required}, and what that builds on, has its place in its shortest form
 * from the start. Then each piece has its turn, the most important first, of equals the one given first. A piece that has no place
 * yet takes one in its shortest form, together with what it builds on; if there is no room for all of these it is left out.
 * Having a place, it takes the first of its forms that the room left allows. So a piece is left out only if it does not fit beside
 * what is required and what is more important, and nothing less important than it is the reason, but in the shortest form of what
 * more important pieces build on.
 *
 * <pre>{@code
 * FittedContext known = filmwright.contexts().fit(
 *         List.of(
 *                 ContextPiece.of(ContextKind.STYLE_LOCK, "style", "Ink and wash, two colours.").asRequired(),
 *                 ContextPiece.of(ContextKind.SCENE, "SC010", scene).shorter(outline).asRequired(),
 *                 ContextPiece.of(ContextKind.MANIFEST, "manifest", manifest)),
 *         4_000);
 * known.losses().forEach(loss -> log(loss.piece() + ": " + loss.why()));
 * }</pre>
 */
public interface ContextManager {
    /** Fits pieces, by an {@linkplain TokenCounter#estimate() estimate from above}: as {@link #fit(List, int, TokenCounter)}. */
    default FittedContext fit(List<ContextPiece> pieces, int budget) {
        return fit(pieces, budget, TokenCounter.estimate());
    }

    /**
     * Fits pieces into a budget.
     *
     * @param budget how many tokens there are, above 0
     * @param counter counts tokens as the model does
     * @throws ContextTooLongException if what is required does not fit
     * @throws dev.filmwright.InvalidInputException if the budget is not above 0, two pieces have one id, or a piece builds on
     *     one that is not there or, in a circle, on itself
     */
    FittedContext fit(List<ContextPiece> pieces, int budget, TokenCounter counter);
}
