package dev.filmwright.core.generation;

import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.Providers;
import dev.filmwright.spi.storage.StoredJob;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands queued jobs to workers, urgent and old ones first, as many at a time as each model takes. Thread-safe.
 *
 * <p>A job is claimed by the worker that sends it right after, so that a crash finds no more jobs half sent than there
 * are workers. Lanes belong to the timer's thread, which makes locks needless.
 */
final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final Timer timer;
    private final Workers workers;
    private final JobBook book;
    private final Providers providers;
    private final Outcomes outcomes;
    private Consumer<StoredJob> submit = job -> {};
    private final Map<ModelRef, Lane> lanes = new HashMap<>();
    private final Set<JobId> underWay = ConcurrentHashMap.newKeySet();

    Dispatcher(Timer timer, Workers workers, JobBook book, Providers providers, Outcomes outcomes) {
        this.timer = timer;
        this.workers = workers;
        this.book = book;
        this.providers = providers;
        this.outcomes = outcomes;
    }

    /** Sets what a worker does with a job it has claimed; before the first offer. */
    void sendWith(Consumer<StoredJob> sender) {
        submit = sender;
    }

    /** Says that a model's queue may hold something. */
    void offer(ModelRef model) {
        timer.execute(() -> {
            Lane lane = lane(model);
            lane.offers++;
            lane.wanted = true;
            pump(lane);
        });
    }

    /** Counts a job in that the backend has, or may have, since before this engine opened. */
    void enter(JobId job, ModelRef model) {
        if (underWay.add(job)) {
            timer.execute(() -> lane(model).busy++);
        }
    }

    /** Counts a job out that the backend has no more; a second call does nothing. */
    void leave(JobId job, ModelRef model) {
        if (underWay.remove(job)) {
            timer.execute(() -> {
                Lane lane = lane(model);
                lane.busy--;
                pump(lane);
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

    private Lane lane(ModelRef model) {
        return lanes.computeIfAbsent(model, ref -> new Lane(ref, limit(ref)));
    }

    /** A model that is gone takes nothing new; what it has already is still polled and fetched. */
    private int limit(ModelRef model) {
        try {
            return Math.max(1, providers.model(model).capabilities().maxConcurrent());
        } catch (InvalidInputException e) {
            LOG.warn("jobs of {} wait until it is there again: {}", model, e.getMessage());
            return 0;
        }
    }

    private void pump(Lane lane) {
        while (lane.wanted && lane.busy < lane.limit && lane.tickets < workers.parallelism()) {
            lane.busy++;
            lane.tickets++;
            long seen = lane.offers;
            workers.run(() -> serve(lane, seen));
        }
    }

    private void serve(Lane lane, long seen) {
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
            timer.execute(() -> claimed(lane));
            submit.accept(job);
        } else {
            Optional<Instant> next = due;
            timer.execute(() -> empty(lane, seen, next));
        }
    }

    private void claimed(Lane lane) {
        lane.tickets--;
        pump(lane);
    }

    private void empty(Lane lane, long seen, Optional<Instant> due) {
        lane.tickets--;
        lane.busy--;
        if (lane.offers == seen) {
            lane.wanted = false;
            due.ifPresent(at -> wake(lane, at));
        }
        pump(lane);
    }

    private void wake(Lane lane, Instant at) {
        if (lane.wakeAt == null || at.isBefore(lane.wakeAt)) {
            lane.wakeAt = at;
            timer.after(Duration.between(timer.now(), at), () -> {
                lane.wakeAt = null;
                offer(lane.model);
            });
        }
    }
}
