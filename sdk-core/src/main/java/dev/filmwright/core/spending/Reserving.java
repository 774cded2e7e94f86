package dev.filmwright.core.spending;

import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.spending.CostEstimate;
import dev.filmwright.spending.CostPlace;
import dev.filmwright.spending.LedgerEntry.Basis;
import dev.filmwright.spi.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Decides what a start sets aside, and refuses it where that would go above a limit. Thread-safe. */
final class Reserving {
    private final Warnings warnings;

    Reserving(Warnings warnings) {
        this.warnings = warnings;
    }

    /**
     * Returns what to reserve, by unit: at least one reservation unless it is free.
     *
     * @throws dev.filmwright.spending.BudgetExceededException if a limit is too low
     * @throws dev.filmwright.InvalidInputException if the cost is unknown and a limit does not allow that
     */
    Collection<Reservation> reserve(UnitOfWork unit, CostPlace place, LocalDate day, CostEstimate cost) {
        if (cost instanceof CostEstimate.Free) {
            return List.of();
        }
        List<Limit> limits = Limit.on(unit, place.scopes(), place.account(), day);
        SortedMap<MoneyUnit, Reservation> wanted = new TreeMap<>();
        cost.most().ifPresent(most -> wanted.put(most.currency(), new Reservation(most, Basis.ESTIMATED, "")));
        for (Limit limit : limits) {
            MoneyUnit counted = limit.most().currency();
            if (cost.most().filter(most -> most.currency().equals(counted)).isEmpty()) {
                Money assumed = limit.assumed(cost.toString());
                wanted.merge(counted, new Reservation(assumed, Basis.ASSUMED, cost.toString()), Reserving::more);
            }
        }
        limits.forEach(limit -> limit.check(counted(wanted, limit)));
        limits.forEach(limit -> limit.warnings(counted(wanted, limit))
                .forEach(warning -> unit.afterCommit(() -> warnings.tell(warning))));
        if (wanted.isEmpty()) {
            wanted.put(MoneyUnit.NONE, new Reservation(Money.zero(MoneyUnit.NONE), Basis.NONE, cost.toString()));
        }
        return wanted.values();
    }

    /** Returns what is wanted of a limit: by now there is something in its unit. */
    private static Money counted(SortedMap<MoneyUnit, Reservation> wanted, Limit limit) {
        MoneyUnit unit = limit.most().currency();
        return Objects.requireNonNull(wanted.get(unit), unit.code()).amount();
    }

    private static Reservation more(Reservation one, Reservation other) {
        return other.amount().isMoreThan(one.amount()) ? other : one;
    }
}
