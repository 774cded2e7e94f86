/** What generations cost: prices requests, keeps the ledger at the steps of jobs, holds to budgets and accounts. */
@NullMarked
package dev.filmwright.core.spending;

import org.jspecify.annotations.NullMarked;
