package dev.filmwright.core.generation;

import dev.filmwright.spi.storage.UnitOfWork;
import dev.filmwright.spi.storage.WorkerId;
import java.time.Instant;

/**
 * What this engine knows of its own lease: until when all others take it for alive. Thread-safe.
 *
 * <p>The time is the timer's: one process must not outlive its lease because the library's clock stands still.
 */
final class Lease {
    private final WorkerId worker;
    private final LeaseTerms terms;
    private final Timer timer;
    private volatile Instant until = Instant.MIN;
    private boolean lapsed;
    private boolean ended;

    Lease(WorkerId worker, LeaseTerms terms, Timer timer) {
        this.worker = worker;
        this.terms = terms;
        this.timer = timer;
    }

    WorkerId worker() {
        return worker;
    }

    LeaseTerms terms() {
        return terms;
    }

    /** Returns the timer that counts the lease and has its beats run. */
    Timer timer() {
        return timer;
    }

    Instant now() {
        return timer.now();
    }

    /** Extends the lease, beginning it anew where others ended it; returns until when, to be {@link #kept} once that holds. */
    synchronized Instant extend(UnitOfWork unit) {
        if (ended) {
            return until;
        }
        Instant end = timer.now().plus(terms.length());
        if (!unit.workers().extend(worker, end)) {
            unit.workers().register(worker, end);
        }
        return end;
    }

    /** As {@link #extend}, but only if it would not last until the beat after the next one. */
    Instant extendIfShort(UnitOfWork unit) {
        Instant end = until;
        return timer.now().plus(terms.beat()).plus(terms.margin()).isBefore(end) ? end : extend(unit);
    }

    /** Notes that the lease was extended. */
    synchronized void kept(Instant end) {
        if (end.isAfter(until)) {
            lapsed |= !timer.now().isBefore(until);
            until = end;
        }
    }

    /** Returns whether the lease was over since this was last asked: others may have taken over what this worker held. */
    synchronized boolean lapsed() {
        boolean was = lapsed;
        lapsed = false;
        return was;
    }

    /** Ends the lease for good. */
    synchronized void end(UnitOfWork unit) {
        ended = true;
        unit.workers().remove(worker);
    }

    /** Returns whether the lease lasts long enough to hand a job to a backend before anybody else can. */
    boolean sure() {
        return timer.now().plus(terms.margin()).isBefore(until);
    }
}
