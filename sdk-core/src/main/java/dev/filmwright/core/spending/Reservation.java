package dev.filmwright.core.spending;

import dev.filmwright.cost.Money;
import dev.filmwright.spending.LedgerEntry;

/**
 * What a start sets aside in one unit.
 *
 * @param amount how much
 * @param basis whether it is estimated or assumed; none if nobody knows and nobody asks
 * @param note what else is to be said
 */
record Reservation(Money amount, LedgerEntry.Basis basis, String note) {}
