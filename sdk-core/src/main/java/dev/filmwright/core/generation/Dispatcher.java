package dev.filmwright.core.generation;

import dev.filmwright.LibraryException;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.Providers;
import dev.filmwright.spi.storage.StoredJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands queued jobs to workers, urgent and old ones first, as many at a time as each model takes and each provider's gate
 * lets through. Thread-safe.
 *
 * <p>A job is claimed by the worker that sends it right after, so that a crash finds no more jobs half sent than there
 * are workers. A synchronous model's jobs are claimed and sent on threads of their own, as many as it takes at a time: they
 * last as long as the work, and would leave no worker for anything else. Lanes belong to the timer's thread, which makes locks needless. A lane that may not send now is looked at
 * again when it may, or when its gate says that something changed.
 */
final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final Timer timer;
    private final Workers workers;
    private final JobBook book;
    private final Outcomes outcomes;
    private final Gates gates;
    private Sender submit = (job, trying) -> {};
    private Consumer<JobId> left = job -> {};
    private final Lanes lanes;
    private final Set<JobId> underWay = ConcurrentHashMap.newKeySet();
    private int rotation;

    Dispatcher(
            Timer timer,
            Workers workers,
            JobBook book,
            Providers providers,
            Outcomes outcomes,
            Limits limits,
            Gates gates) {
        this.timer = timer;
        this.workers = workers;
        this.book = book;
        this.outcomes = outcomes;
        this.gates = gates;
        lanes = new Lanes(timer, workers, providers, limits, gates, this::offer);
        gates.whenChanged(provider -> timer.execute(() -> pumpAll(provider)));
    }

    /** What a worker does with a job it has claimed. */
    @FunctionalInterface
    interface Sender {
        /**
         * Sends a job.
         *
         * @param trying whether the call finds out whether the backend answers again
         */
        void send(StoredJob job, boolean trying);
    }

    /** Sets what a worker does with a job it has claimed; before the first offer. */
    void sendWith(Sender sender) {
        submit = sender;
    }

    /** Sets who hears of a job that the backend has no more; before the first offer. */
    void whenLeft(Consumer<JobId> listener) {
        left = listener;
    }

    /** Says that a model's queue may hold something. */
    void offer(ModelRef model) {
        timer.execute(() -> {
            Lane lane = lanes.of(model);
            lane.offers++;
            lane.wanted = true;
            pump(lane);
        });
    }

    /** Counts a job in that the backend has, or may have, since before this engine opened. */
    void enter(JobId job, ModelRef model) {
        if (underWay.add(job)) {
            gates.of(model.provider()).enter();
            timer.execute(() -> lanes.of(model).busy++);
        }
    }

    /** Counts a job out that the backend has no more; a second call does nothing. */
    void leave(JobId job, ModelRef model) {
        if (underWay.remove(job)) {
            left.accept(job);
            Gate gate = gates.of(model.provider());
            gate.leave();
            timer.execute(() -> {
                Lane lane = lanes.of(model);
                lane.busy--;
                if (gate.limited()) {
                    pumpAll(model.provider());
                } else {
                    pump(lane);
                }
            });
        }
    }

    /** Returns the time by which jobs are due. */
    Instant now() {
        return timer.now();
    }

    /** Returns whether a job is counted in. */
    boolean underWay(JobId id) {
        return underWay.contains(id);
    }

    /** Returns the jobs that are counted in. */
    Set<JobId> underWay() {
        return Set.copyOf(underWay);
    }

    /** Looks at a provider's lanes, another one first each time, so that none takes all the places that get free. */
    private void pumpAll(String provider) {
        List<Lane> own = lanes.of(provider);
        rotation++;
        for (int i = 0; i < own.size(); i++) {
            pump(own.get(Math.floorMod(rotation + i, own.size())));
        }
    }

    private void pump(Lane lane) {
        while (lane.wanted && lane.busy < lane.limit && lane.tickets < workers.parallelism()) {
            Instant now = timer.now();
            Instant opens = lane.window.opens(now, lane.tickets);
            Gate.Pass pass = opens.isAfter(now) ? new Gate.Pass(opens, false) : lane.gate.submit(now);
            if (!pass.open(now)) {
                wake(lane, pass.opens());
                return;
            }
            lane.busy++;
            lane.tickets++;
            long seen = lane.offers;
            Runnable step = () -> serve(lane, seen, pass.trying());
            if (lane.synchronous) {
                workers.alone(step);
            } else {
                workers.run(Work.SUBMIT, step);
            }
        }
    }

    private void serve(Lane lane, long seen, boolean trying) {
        try {
            serveOne(lane, seen, trying);
        } finally {
            if (trying) {
                lane.gate.tried();
            }
        }
    }

    private void serveOne(Lane lane, long seen, boolean trying) {
        Optional<StoredJob> claimed;
        Optional<Instant> due;
        try {
            claimed = book.claim(lane.model, timer.now());
            due = claimed.isPresent() ? Optional.empty() : book.nextDue(lane.model);
        } catch (RuntimeException e) {
            LOG.warn("the queue of {} cannot be read; trying again in {}", lane.model, AFTER_TROUBLE, e);
            claimed = Optional.empty();
            due = Optional.of(timer.now().plus(AFTER_TROUBLE));
            if (e instanceof LibraryException own) {
                outcomes.broken(own);
            }
        }
        if (claimed.isPresent()) {
            StoredJob job = claimed.get();
            underWay.add(job.id());
            lane.gate.claimed(timer.now());
            timer.execute(() -> claimed(lane));
            submit.send(job, trying);
        } else {
            Optional<Instant> next = due;
            lane.gate.empty();
            timer.execute(() -> empty(lane, seen, next));
        }
    }

    private void claimed(Lane lane) {
        lane.tickets--;
        lane.window.take(timer.now());
        pump(lane);
    }

    private void empty(Lane lane, long seen, Optional<Instant> due) {
        lane.tickets--;
        lane.busy--;
        if (lane.offers == seen) {
            lane.wanted = false;
            due.ifPresent(at -> wake(lane, at));
        }
        if (lane.gate.limited()) {
            pumpAll(lane.model.provider());
        } else {
            pump(lane);
        }
    }

    private void wake(Lane lane, Instant at) {
        if (at.equals(Instant.MAX)) {
            return;
        }
        if (lane.wakeAt == null || at.isBefore(lane.wakeAt)) {
            lane.wakeAt = at;
            timer.after(Duration.between(timer.now(), at), () -> {
                lane.wakeAt = null;
                offer(lane.model);
            });
        }
    }
}
