package dev.filmwright.core.spending;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.spending.Accounts;
import dev.filmwright.spending.Budgets;
import dev.filmwright.spending.CostAdvice;
import dev.filmwright.spending.CostEstimate;
import dev.filmwright.spending.CostSum;
import dev.filmwright.spending.Costs;
import dev.filmwright.spending.Ledger;
import dev.filmwright.spending.SpendingWarning;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** Hands out the parts. */
record LibraryCosts(
        Function<GenerationRequest, CostEstimate> estimates,
        CostAdvice advice,
        Ledger ledger,
        Budgets budgets,
        Accounts accounts,
        Warnings warnings)
        implements Costs {
    @Override
    public CostEstimate estimate(GenerationRequest request) {
        return estimates.apply(request);
    }

    @Override
    public CostSum estimate(Collection<GenerationRequest> requests) {
        return CostSum.of(requests.stream().map(estimates).toList());
    }

    @Override
    public Listening onWarning(Consumer<SpendingWarning> listener) {
        return warnings.add(Objects.requireNonNull(listener, "listener"));
    }
}
