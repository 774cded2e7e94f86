package dev.filmwright.core.generation;

import dev.filmwright.Failure;
import dev.filmwright.generation.EngineState.Circuit;
import dev.filmwright.generation.EngineState.ProviderState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The way to one provider: how many jobs it has, whether it is paused, asked for a wait or does not answer. Nobody waits in
 * here: who may not go on is told when to ask again. Thread-safe; all gates share one lock, which is held for moments.
 */
final class Gate {
    /** Failures that tell of the backend or the way to it, not of the job. */
    private static final Set<Failure.Kind> OUTAGES = EnumSet.of(
            Failure.Kind.UNAVAILABLE,
            Failure.Kind.TIMEOUT,
            Failure.Kind.UNCERTAIN,
            Failure.Kind.AUTHENTICATION,
            Failure.Kind.QUOTA_EXHAUSTED);

    /** How soon those ask again that do not get to find out whether the backend answers. */
    private static final Duration WHILE_TRYING = Duration.ofSeconds(5);

    private final Gates gates;
    private final Object lock;
    private final String provider;
    private final int concurrent;
    private final Window window;
    private final Breaker breaker;
    private final Backoff backoff;
    private boolean paused;
    private boolean trying;
    private int tickets;
    private int busy;
    private int storing;
    private int refusals;
    private Instant submitsFrom = Instant.MIN;
    private Instant pollsFrom = Instant.MIN;

    Gate(Gates gates, Object lock, String provider, Limits limits, Backoff backoff) {
        this.gates = gates;
        this.lock = lock;
        this.provider = provider;
        this.backoff = backoff;
        concurrent = limits.concurrent(provider);
        window = new Window(limits.submitsPerMinute(provider));
        breaker = new Breaker(backoff);
    }

    /**
     * Whether one may go on.
     *
     * @param opens when to ask again: some time that has passed for one who may go on, {@link Instant#MAX} for one who is
     *     told when
     * @param trying whether the call to come finds out about the backend; {@link #tried} ends it
     */
    record Pass(Instant opens, boolean trying) {
        static final Pass TOLD = new Pass(Instant.MAX, false);

        boolean open(Instant now) {
            return !opens.isAfter(now);
        }
    }

    /** Asks to look for a job to send; one who may has a ticket then. */
    Pass submit(Instant now) {
        synchronized (lock) {
            if (paused || tickets + busy >= concurrent) {
                return Pass.TOLD;
            }
            Pass pass = pass(now, later(submitsFrom, window.opens(now, tickets)), Instant.MAX);
            if (pass.open(now)) {
                tickets++;
            }
            return pass;
        }
    }

    /** Asks to ask after a job. */
    Pass poll(Instant now) {
        synchronized (lock) {
            return pass(now, pollsFrom, now.plus(WHILE_TRYING));
        }
    }

    private Pass pass(Instant now, Instant from, Instant whileTrying) {
        Instant opens = later(from, breaker.opens(now));
        if (opens.isAfter(now) || breaker.state() != Circuit.HALF_OPEN) {
            return new Pass(opens, false);
        }
        if (trying) {
            return new Pass(whileTrying, false);
        }
        trying = true;
        return new Pass(opens, true);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Lets another call find out, if it is still unknown. */
    void tried() {
        synchronized (lock) {
            trying = false;
        }
        gates.changed(provider);
    }

    /** Notes that a job was found, which is sent now. */
    void claimed(Instant now) {
        synchronized (lock) {
            tickets--;
            busy++;
            window.take(now);
        }
    }

    /** Notes that there was no job to send. */
    void empty() {
        synchronized (lock) {
            tickets--;
            lock.notifyAll();
        }
    }

    /** Counts a job in that the backend has since before this engine opened. */
    void enter() {
        synchronized (lock) {
            busy++;
        }
    }

    /** Counts a job out that the backend has no more. */
    void leave() {
        synchronized (lock) {
            busy--;
            lock.notifyAll();
        }
    }

    /** Counts a job in whose outputs are fetched from now on; before it is counted out of those the backend has. */
    void storing() {
        synchronized (lock) {
            storing++;
        }
    }

    /** Counts a job out whose outputs are stored, or never will be. */
    void stored() {
        synchronized (lock) {
            storing--;
            lock.notifyAll();
        }
    }

    /** Notes that the backend answered. */
    void answered() {
        boolean news;
        synchronized (lock) {
            Circuit before = breaker.state();
            breaker.answered();
            refusals = 0;
            news = before != breaker.state();
        }
        if (news) {
            gates.changed(provider);
        }
    }

    /**
     * Notes that a call did not work.
     *
     * @param polling whether it was a question after a job: a backend that is asked too often need not be sent too many
     */
    void failed(Failure failure, boolean polling, Instant now) {
        synchronized (lock) {
            if (OUTAGES.contains(failure.kind())) {
                breaker.failed(now);
            } else {
                breaker.answered();
            }
            asked(failure).ifPresent(wait -> {
                Instant from = now.plus(wait);
                submitsFrom = later(submitsFrom, from);
                if (polling) {
                    pollsFrom = later(pollsFrom, from);
                }
            });
        }
        gates.changed(provider);
    }

    /** What one job is told holds for all: another one would only be told the same. */
    private Optional<Duration> asked(Failure failure) {
        if (failure.kind() != Failure.Kind.RATE_LIMITED) {
            return failure.retryAfter().map(Backoff::bounded);
        }
        return Optional.of(backoff.after(refusals++, failure.retryAfter().orElse(Duration.ZERO)));
    }

    void pause() {
        synchronized (lock) {
            paused = true;
        }
    }

    void resume() {
        synchronized (lock) {
            paused = false;
            submitsFrom = Instant.MIN;
            pollsFrom = Instant.MIN;
            breaker.tryNow();
        }
        gates.changed(provider);
    }

    /** Returns whether it is counted with how many jobs at a time the provider takes. */
    boolean limited() {
        return concurrent != Integer.MAX_VALUE;
    }

    boolean quiet() {
        synchronized (lock) {
            return tickets == 0 && busy == 0 && storing == 0;
        }
    }

    ProviderState state(Instant now) {
        synchronized (lock) {
            Instant wait = later(submitsFrom, later(window.opens(now, 0), breaker.opens(now)));
            return new ProviderState(
                    provider,
                    paused,
                    breaker.state(),
                    tickets + busy,
                    storing,
                    Optional.of(wait).filter(at -> at.isAfter(now)));
        }
    }
}
