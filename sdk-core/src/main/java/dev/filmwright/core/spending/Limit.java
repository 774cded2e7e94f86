package dev.filmwright.core.spending;

import dev.filmwright.InvalidInputException;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.spending.Account;
import dev.filmwright.spending.AccountStatus;
import dev.filmwright.spending.Budget;
import dev.filmwright.spending.BudgetExceededException;
import dev.filmwright.spending.BudgetStatus;
import dev.filmwright.spending.CostScope;
import dev.filmwright.spending.SpendingWarning;
import dev.filmwright.spending.Totals;
import dev.filmwright.spi.storage.UnitOfWork;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a start must not go above: a budget, or what a prepaid account holds. */
sealed interface Limit {
    /** Returns the limits on what arises in some scopes. */
    static List<Limit> on(UnitOfWork unit, List<CostScope> scopes, String account, LocalDate day) {
        List<Limit> limits = new ArrayList<>();
        for (Budget budget : unit.budgets().of(scopes)) {
            limits.add(new OfBudget(budget, used(unit, budget, day)));
        }
        unit.accounts()
                .find(account)
                .ifPresent(found -> limits.add(
                        new OfAccount(found, unit.ledger().total(CostScope.account(found.id()), found.unit()))));
        return limits;
    }

    /** Returns what of a budget is used on a day. */
    static Totals used(UnitOfWork unit, Budget budget, LocalDate day) {
        MoneyUnit currency = budget.ceiling().currency();
        return budget.period() == Budget.Period.DAY
                ? unit.ledger().total(budget.scope(), currency, day)
                : unit.ledger().total(budget.scope(), currency);
    }

    /** Returns it in words. */
    String words();

    /** Returns the most that may be used. */
    Money most();

    /** Returns what is used. */
    Totals totals();

    /** Returns what a request of unknown cost is taken to cost. */
    Optional<Money> unknown();

    /** Returns the warnings that a further use brings. */
    List<SpendingWarning> warnings(Money more);

    /** Returns what is limited. */
    CostScope scope();

    /** Returns what to do when it is reached. */
    String remedy();

    /** Returns what a request of unknown cost is taken to cost, or refuses it. */
    default Money assumed(String why) {
        return unknown()
                .orElseThrow(() -> new InvalidInputException(
                        "cost",
                        "unknown: " + why,
                        words() + " is in " + most().currency()
                                + " and refuses what it cannot know the cost of: give a price table, or an amount to"
                                + " assume"));
    }

    /** Refuses what goes above it. */
    default void check(Money wanted) {
        if (wanted.signum() > 0 && totals().used().plus(wanted).isMoreThan(most())) {
            throw new BudgetExceededException(words(), scope(), most(), totals(), wanted, remedy());
        }
    }

    /** A budget. */
    record OfBudget(Budget budget, Totals totals) implements Limit {
        private static final BigDecimal PERCENT = new BigDecimal("0.01");

        @Override
        public String words() {
            return budget.words();
        }

        @Override
        public Money most() {
            return budget.ceiling();
        }

        @Override
        public Optional<Money> unknown() {
            return budget.unknown();
        }

        @Override
        public CostScope scope() {
            return budget.scope();
        }

        @Override
        public String remedy() {
            return "start less, or raise the budget";
        }

        @Override
        public List<SpendingWarning> warnings(Money more) {
            Totals after = totals.plus(Totals.reserving(more));
            List<SpendingWarning> warnings = new ArrayList<>();
            for (int percent : budget.warnAt()) {
                Money level = most().times(PERCENT.multiply(BigDecimal.valueOf(percent)));
                if (level.isMoreThan(totals.used()) && !level.isMoreThan(after.used())) {
                    warnings.add(new SpendingWarning.BudgetNearlyUsed(new BudgetStatus(budget, after), percent));
                }
            }
            return warnings;
        }
    }

    /** What a prepaid account holds. */
    record OfAccount(Account account, Totals totals) implements Limit {
        @Override
        public String words() {
            return "what was paid into account " + account.id();
        }

        @Override
        public Money most() {
            return totals.bought();
        }

        @Override
        public Optional<Money> unknown() {
            return account.unknown();
        }

        @Override
        public CostScope scope() {
            return CostScope.account(account.id());
        }

        @Override
        public String remedy() {
            return "start less, or pay in more";
        }

        @Override
        public List<SpendingWarning> warnings(Money more) {
            Totals after = totals.plus(Totals.reserving(more));
            return account.low()
                    .filter(low ->
                            totals.balance().isMoreThan(low) && !after.balance().isMoreThan(low))
                    .map(low ->
                            List.<SpendingWarning>of(new SpendingWarning.LowBalance(new AccountStatus(account, after))))
                    .orElse(List.of());
        }
    }
}
