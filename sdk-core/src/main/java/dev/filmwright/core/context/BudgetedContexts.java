package dev.filmwright.core.context;

import dev.filmwright.context.ContextManager;
import jakarta.inject.Inject;

/** {@link ContextManager} over the storage port. */
final class BudgetedContexts implements ContextManager {
    @Inject
    BudgetedContexts() {}
}
