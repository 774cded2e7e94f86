package dev.filmwright.spending;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What costs to add up, and by what. Immutable.
 *
 * @param scope what they count to
 * @param by what one line is for
 * @param from the first day
 * @param to the last day
 * @param after the last line of the page before; empty for the first page
 * @param limit how many lines to return at most, 1 to {@link LedgerQuery#MOST}
 */
public record CostQuery(CostScope scope, By by, LocalDate from, LocalDate to, Optional<CostLine> after, int limit) {
    /** Checks the limit and the days. */
    public CostQuery {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(by, "by");
        LedgerQuery.check(from, to, limit);
        Objects.requireNonNull(after, "after");
    }

    /** Returns the query for the first page of all that was ever spent in a scope. */
    public static CostQuery of(CostScope scope, By by) {
        return new CostQuery(scope, by, LedgerQuery.FIRST, LedgerQuery.LAST, Optional.empty(), LedgerQuery.MOST);
    }

    /** Returns the query for some days only. */
    public CostQuery days(LocalDate first, LocalDate last) {
        return new CostQuery(scope, by, first, last, after, limit);
    }

    /** Returns the query for what comes after a line. */
    public CostQuery after(CostLine last) {
        return new CostQuery(scope, by, from, to, Optional.of(last), limit);
    }

    /** Returns the query for pages of another length. */
    public CostQuery limit(int most) {
        return new CostQuery(scope, by, from, to, after, most);
    }

    /** What one line of a report is for. */
    public enum By {
        /** Each account. */
        ACCOUNT,
        /** Each production. */
        PRODUCTION,
        /** Each branch, as {@code production/branch}. */
        BRANCH,
        /** Each scene, as {@code production/code}. */
        SCENE,
        /** Each shot, as {@code production/code}. */
        SHOT,
        /** Each day, as {@code 2026-11-21}. */
        DAY,
        /** Each provider. */
        PROVIDER,
        /** Each model, as {@code provider/model}. */
        MODEL
    }
}
