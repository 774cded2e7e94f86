package dev.filmwright.core.context;

import dev.filmwright.InvalidInputException;
import dev.filmwright.context.ContextManager;
import dev.filmwright.context.ContextPiece;
import dev.filmwright.context.FittedContext;
import dev.filmwright.context.TokenCounter;
import jakarta.inject.Inject;
import java.util.List;

/** {@link ContextManager} that gives pieces their place one after the other. */
final class BudgetedContexts implements ContextManager {
    @Inject
    BudgetedContexts() {}

    @Override
    public FittedContext fit(List<ContextPiece> pieces, int budget, TokenCounter counter) {
        if (budget < 1) {
            throw new InvalidInputException("budget", budget, "use a number of tokens above 0");
        }
        return new Fitting(new PieceOrder(pieces), counter).fit(budget);
    }
}
