package dev.filmwright.core.spending;

import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.spending.LedgerEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a job stands in the ledger, read from its entries. */
final class Position {
    private final SortedMap<MoneyUnit, LedgerEntry> open = new TreeMap<>();
    private final SortedMap<MoneyUnit, Money> charged = new TreeMap<>();
    private Optional<LocalDate> day = Optional.empty();

    Position(List<LedgerEntry> entries) {
        for (LedgerEntry entry : entries) {
            MoneyUnit unit = entry.change().unit();
            switch (entry.kind()) {
                case RESERVE -> {
                    open.put(unit, entry);
                    // What was charged before was for another sending.
                    charged.clear();
                    day = Optional.of(entry.day());
                }
                case SETTLE, RELEASE -> open.remove(unit);
                case REFUND, PURCHASE, ADJUST -> {}
            }
            if (entry.change().charged().signum() != 0) {
                charged.merge(unit, entry.change().charged(), Money::plus);
            }
        }
    }

    /** Returns the reservations that are neither settled nor released, by unit. */
    SortedMap<MoneyUnit, LedgerEntry> open() {
        return open;
    }

    /** Returns whether an amount can be set against what is reserved or was charged since the last reservation. */
    boolean comparable(MoneyUnit unit) {
        return open.keySet().stream().allMatch(held -> held.equals(MoneyUnit.NONE))
                && (charged.isEmpty() || charged.containsKey(unit));
    }

    /** Returns what was charged since the last reservation, in a unit. */
    Money charged(MoneyUnit unit) {
        return charged.getOrDefault(unit, Money.zero(unit));
    }

    /** Returns the day the last reservation was made, if there was one. */
    Optional<LocalDate> day() {
        return day;
    }
}
