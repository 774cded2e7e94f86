package dev.filmwright.testkit.memory;

import dev.filmwright.spending.Budget;
import dev.filmwright.spending.CostScope;
import dev.filmwright.spi.storage.BudgetStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** {@link BudgetStore} in memory. */
final class MemoryBudgetStore implements BudgetStore {
    private static final Comparator<Budget> ORDER = Comparator.comparing(
                    (Budget budget) -> budget.scope().kind().name())
            .thenComparing(budget -> budget.scope().key(), Texts.ORDER)
            .thenComparing(budget -> budget.period().name())
            .thenComparing(budget -> budget.ceiling().currency());

    private final State state;

    MemoryBudgetStore(State state) {
        this.state = state;
    }

    @Override
    public void put(Budget budget) {
        state.budgets.put(budget.key(), budget);
    }

    @Override
    public boolean remove(Budget.Key key) {
        return state.budgets.remove(key).isPresent();
    }

    @Override
    public List<Budget> of(Collection<CostScope> scopes) {
        return all().stream().filter(budget -> scopes.contains(budget.scope())).toList();
    }

    @Override
    public List<Budget> all() {
        return state.budgets.all().stream().sorted(ORDER).toList();
    }
}
