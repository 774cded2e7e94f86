package dev.filmwright.spending;

import dev.filmwright.generation.GenerationRequest;
import java.util.Collection;
import java.util.function.Consumer;

/** What generations cost, before and after, and the limits on it. Thread-safe; blocks shortly, costs no money. */
public interface Costs {
    /** Returns what a request would cost by the price tables. Nothing need be able to do it. */
    CostEstimate estimate(GenerationRequest request);

    /** Returns what several requests would cost together, e.g. a batch or the shots of a scene. */
    CostSum estimate(Collection<GenerationRequest> requests);

    /** Returns advice on what is cheaper. */
    CostAdvice advice();

    /** Returns what was reserved and charged. */
    Ledger ledger();

    /** Returns the ceilings. */
    Budgets budgets();

    /** Returns the prepaid accounts. */
    Accounts accounts();

    /**
     * Lets a listener hear of every warning from now on, after the start that brought it is committed and before the next is.
     * It must be quick and must not use the library; what it throws is logged.
     */
    Listening onWarning(Consumer<SpendingWarning> listener);

    /** A listener's place. Thread-safe. */
    interface Listening extends AutoCloseable {
        /** Ends it: no further call begins. Ending twice does nothing. */
        @Override
        void close();
    }
}
