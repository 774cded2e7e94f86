package dev.filmwright.core.spending;

import dev.filmwright.spending.Budget;
import dev.filmwright.spending.BudgetStatus;
import dev.filmwright.spending.Budgets;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@link Budgets} over the library's storage. */
final class LibraryBudgets implements Budgets {
    private final Storage storage;
    private final Clock clock;

    LibraryBudgets(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    @Override
    public void set(Budget budget) {
        storage.run(unit -> unit.budgets().put(budget));
    }

    @Override
    public boolean remove(Budget.Key key) {
        return storage.write(unit -> unit.budgets().remove(key));
    }

    @Override
    public List<BudgetStatus> list() {
        return storage.read(unit -> unit.budgets().all().stream()
                .map(budget -> status(unit, budget))
                .toList());
    }

    @Override
    public Optional<BudgetStatus> find(Budget.Key key) {
        return storage.read(unit -> unit.budgets().of(List.of(key.scope())).stream()
                .filter(budget -> budget.key().equals(key))
                .map(budget -> status(unit, budget))
                .findFirst());
    }

    private BudgetStatus status(UnitOfWork unit, Budget budget) {
        return new BudgetStatus(budget, Limit.used(unit, budget, LocalDate.now(clock)));
    }
}
