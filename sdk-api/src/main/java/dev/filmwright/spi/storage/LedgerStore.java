package dev.filmwright.spi.storage;

import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.generation.JobId;
import dev.filmwright.spending.CostLine;
import dev.filmwright.spending.CostQuery;
import dev.filmwright.spending.CostScope;
import dev.filmwright.spending.LedgerEntry;
import dev.filmwright.spending.LedgerQuery;
import dev.filmwright.spending.Totals;
import java.time.LocalDate;
import java.util.List;

/**
 * The ledger, inside one transaction: entries are added, never changed or removed.
 *
 * <p>Amounts have at most {@value dev.filmwright.spending.Budget#DECIMALS} decimals and less than 15 digits before the point;
 * sums are exact. Times are kept to the millisecond.
 */
public interface LedgerStore {
    /** Adds an entry behind all others, whatever its number says; returns it with the number it has. */
    LedgerEntry add(LedgerEntry entry);

    /** Returns a job's entries, oldest first. */
    List<LedgerEntry> of(JobId job);

    /** Returns the sums of all entries of a scope and unit. Takes no longer with more entries on the same days. */
    Totals total(CostScope scope, MoneyUnit unit);

    /** Returns the sums of the entries of a scope, unit and day, as quickly. */
    Totals total(CostScope scope, MoneyUnit unit, LocalDate day);

    /** Returns whether any entry is of a provider's model. */
    boolean used(String provider);

    /** Returns a page of entries, oldest first. */
    List<LedgerEntry> entries(LedgerQuery query);

    /** Returns a page of sums, in order of key and unit by code point. */
    List<CostLine> report(CostQuery query);
}
