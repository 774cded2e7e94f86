package dev.filmwright.spending;

import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of the ledger; never changed, never removed. Immutable.
 *
 * @param number counts up; 0 before it is written
 * @param at when it was written
 * @param day the day it counts to: all of a job's entries count to the day its reservation was made
 * @param kind what happened
 * @param basis how the amount is known
 * @param place who pays and for what
 * @param job the job, where there is one
 * @param round how often the job had been sent again after a failure
 * @param model the model, where there is one
 * @param change what it adds to what is reserved, charged and bought
 * @param note what else is to be said, or empty
 */
public record LedgerEntry(
        long number,
        Instant at,
        LocalDate day,
        Kind kind,
        Basis basis,
        CostPlace place,
        Optional<JobId> job,
        int round,
        Optional<ModelRef> model,
        Totals change,
        String note) {
    /** Checks that nothing is {@code null}. */
    public LedgerEntry {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(note, "note");
    }

    /** Returns this entry with the number it was given. */
    public LedgerEntry numbered(long given) {
        return new LedgerEntry(given, at, day, kind, basis, place, job, round, model, change, note);
    }

    /** What happened. */
    public enum Kind {
        /** An amount was set aside before a job was handed over. */
        RESERVE,
        /** A job's reservation ended and what it cost was charged. */
        SETTLE,
        /** A job's reservation ended and nothing was charged. */
        RELEASE,
        /** A charge was given back. */
        REFUND,
        /** Somebody paid in. */
        PURCHASE,
        /** A charge or a balance was put right by hand, or when more became known. */
        ADJUST
    }

    /** How an amount is known. */
    public enum Basis {
        /** The backend said so, or the host did. */
        ACTUAL,
        /** By the price table, as the backend did not say. */
        ESTIMATED,
        /** Nobody knows whether it was charged, or how much: the most that was expected. */
        ASSUMED,
        /** Nobody knows; the amount is empty, not nothing. */
        UNKNOWN,
        /** No amount was charged. */
        NONE
    }
}
