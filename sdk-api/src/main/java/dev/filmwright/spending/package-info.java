/** What generations cost: estimates of requests, the ledger, budgets, prepaid accounts and advice. */
@NullMarked
package dev.filmwright.spending;

import org.jspecify.annotations.NullMarked;
