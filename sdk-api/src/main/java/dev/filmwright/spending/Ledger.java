package dev.filmwright.spending;

import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.generation.JobId;
import java.util.List;

/**
 * What was reserved and charged, line by line. Thread-safe; every call blocks shortly, none costs money.
 *
 * <p>A job's lines are written in the transaction of the step they belong to: its start reserves, its end settles or
 * releases. Free models leave no lines.
 */
public interface Ledger {
    /** Returns what was reserved, charged and bought in a scope and unit. */
    Totals total(CostScope scope, MoneyUnit unit);

    /** Returns a job's entries, oldest first. */
    List<LedgerEntry> of(JobId job);

    /** Returns a page of entries, oldest first. */
    List<LedgerEntry> entries(LedgerQuery query);

    /** Returns a page of sums, in order of key and unit. */
    List<CostLine> report(CostQuery query);

    /**
     * Notes that a backend gave money back for a job.
     *
     * @param amount how much, above 0 and no more than was charged for the job in this unit
     * @throws dev.filmwright.NotFoundException if there is no such job
     * @throws dev.filmwright.InvalidInputException if the amount is out of these bounds
     */
    LedgerEntry refund(JobId job, Money amount, String note);

    /**
     * Puts right by hand what an account was charged, e.g. by the backend's bill at the end of a month.
     *
     * @param amount what to add to its charges; below 0 to take away; at most 9 decimals
     */
    LedgerEntry adjust(String account, Money amount, String note);
}
