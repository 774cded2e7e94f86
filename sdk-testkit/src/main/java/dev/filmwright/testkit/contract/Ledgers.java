package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.NOON;

import dev.filmwright.cost.Money;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spending.CostPlace;
import dev.filmwright.spending.LedgerEntry;
import dev.filmwright.spending.Totals;
import java.time.LocalDate;
import java.util.Optional;

/** Entries of the ledger to store. */
final class Ledgers {
    static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    static final CostPlace SHOT = new CostPlace("mine", "film", "noir", "SC010", "SC010_SH0020");
    static final ModelRef MODEL = new ModelRef("paper", "sheet");

    private Ledgers() {}

    static LedgerEntry reserve(String job, CostPlace place, LocalDate day, String money) {
        Totals change = Totals.reserving(Money.parse(money));
        return entry(LedgerEntry.Kind.RESERVE, LedgerEntry.Basis.ESTIMATED, job, place, day, change);
    }

    static LedgerEntry settle(String job, CostPlace place, LocalDate day, String reserved, String charged) {
        Totals change = Totals.reserving(Money.parse(reserved).negated()).plus(Totals.charging(Money.parse(charged)));
        return entry(LedgerEntry.Kind.SETTLE, LedgerEntry.Basis.ACTUAL, job, place, day, change);
    }

    static LedgerEntry entry(
            LedgerEntry.Kind kind, LedgerEntry.Basis basis, String job, CostPlace place, LocalDate day, Totals change) {
        return new LedgerEntry(
                0,
                NOON,
                day,
                kind,
                basis,
                place,
                Optional.of(new JobId(job)),
                1,
                Optional.of(MODEL),
                change,
                "Ünd \"so\"");
    }
}
