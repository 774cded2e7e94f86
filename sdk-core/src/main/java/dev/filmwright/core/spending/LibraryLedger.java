package dev.filmwright.core.spending;

import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.generation.JobId;
import dev.filmwright.spending.Account;
import dev.filmwright.spending.Budget;
import dev.filmwright.spending.CostLine;
import dev.filmwright.spending.CostPlace;
import dev.filmwright.spending.CostQuery;
import dev.filmwright.spending.CostScope;
import dev.filmwright.spending.Ledger;
import dev.filmwright.spending.LedgerEntry;
import dev.filmwright.spending.LedgerQuery;
import dev.filmwright.spending.Totals;
import dev.filmwright.spi.storage.Storage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** {@link Ledger} over the library's storage. */
final class LibraryLedger implements Ledger {
    private final Storage storage;
    private final Clock clock;

    LibraryLedger(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    @Override
    public Totals total(CostScope scope, MoneyUnit unit) {
        return storage.read(work -> work.ledger().total(scope, unit));
    }

    @Override
    public List<LedgerEntry> of(JobId job) {
        return storage.read(unit -> unit.ledger().of(job));
    }

    @Override
    public List<LedgerEntry> entries(LedgerQuery query) {
        return storage.read(unit -> unit.ledger().entries(query));
    }

    @Override
    public List<CostLine> report(CostQuery query) {
        return storage.read(unit -> unit.ledger().report(query));
    }

    @Override
    public LedgerEntry refund(JobId job, Money amount, String note) {
        return storage.write(unit -> {
            if (unit.jobs().find(job).isEmpty()) {
                throw new NotFoundException("job", job.value());
            }
            List<LedgerEntry> entries = unit.ledger().of(job);
            Money charged = entries.stream()
                    .map(entry -> entry.change().charged())
                    .filter(charge -> charge.currency().equals(amount.currency()))
                    .reduce(Money.zero(amount.currency()), Money::plus);
            checkDecimals(amount);
            if (amount.signum() <= 0 || amount.isMoreThan(charged)) {
                throw new InvalidInputException(
                        "amount", amount.exact(), "use more than 0 and at most what was charged, " + charged.exact());
            }
            LedgerEntry last = entries.get(entries.size() - 1);
            return unit.ledger()
                    .add(new LedgerEntry(
                            0,
                            clock.instant().truncatedTo(ChronoUnit.MILLIS),
                            last.day(),
                            LedgerEntry.Kind.REFUND,
                            LedgerEntry.Basis.ACTUAL,
                            last.place(),
                            last.job(),
                            last.round(),
                            last.model(),
                            Totals.charging(amount.negated()),
                            note));
        });
    }

    @Override
    public LedgerEntry adjust(String account, Money amount, String note) {
        checkDecimals(amount);
        Account.of(account, amount.currency());
        return storage.write(unit -> unit.ledger()
                .add(new LedgerEntry(
                        0,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        LocalDate.now(clock),
                        LedgerEntry.Kind.ADJUST,
                        LedgerEntry.Basis.ACTUAL,
                        CostPlace.account(account),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Totals.charging(amount),
                        note)));
    }

    private static void checkDecimals(Money amount) {
        if (amount.amount().scale() > Budget.DECIMALS) {
            throw new InvalidInputException("amount", amount.exact(), "use at most " + Budget.DECIMALS + " decimals");
        }
    }
}
