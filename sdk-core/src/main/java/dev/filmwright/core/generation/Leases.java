package dev.filmwright.core.generation;

import dev.filmwright.LibraryException;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.storage.StoredJob;
import dev.filmwright.spi.storage.WorkerId;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this engine alive in the eyes of others, and looks after what others leave or want: jobs of the dead, jobs that
 * another process queued, wishes to stop. Thread-safe.
 *
 * <p>An engine that holds no job needs no lease, so an idle library writes nothing; a lease begins again with the first
 * claim. An engine that is alone has no beats at all: whoever opens the library next takes over what it held.
 */
final class Leases {
    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);
    private static final int AT_A_TIME = 100;
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final JobBook book;
    private final Lease lease;
    private final Timer timer;
    private final Workers workers;
    private final Jobs jobs;

    /** What the engine does for others' jobs, and with its own. */
    interface Jobs {
        /** Returns whether jobs of a model can go on here. */
        boolean available(ModelRef model);

        /** Goes on with a job that was taken over. */
        void take(StoredJob job);

        /** Says that a model's queue may hold something. */
        void offer(ModelRef model);

        /** Asks the backend to stop a job of this engine's; says nothing if that does not work. */
        void stop(JobId id);

        /** Breaks off the calls of this engine's whose jobs somebody asked to stop. */
        void breakOff();

        /** Lets go of all jobs that this engine does not hold any more. */
        void letGo(Predicate<StoredJob> held);
    }

    Leases(JobBook book, Workers workers, Jobs jobs) {
        this.book = book;
        this.lease = book.lease();
        this.timer = lease.timer();
        this.workers = workers;
        this.jobs = jobs;
    }

    /** Begins to live: takes up what was left by those before. */
    void open() {
        lease.kept(book.write(unit -> {
            if (lease.terms().first()) {
                unit.workers().removeAll();
            }
            return lease.extend(unit);
        }));
        for (ModelRef model : book.busyModels()) {
            if (jobs.available(model)) {
                adopt(model);
                jobs.offer(model);
            } else {
                LOG.warn("jobs of {} stay as they are: the provider is not there", model);
            }
        }
        // Of one that is alone nobody asks whether it lives.
        if (lease.terms().shared()) {
            timer.after(lease.terms().beat(), this::beat);
        }
    }

    /** On a thread of its own, as all others may be busy for long: one row is written. */
    private void beat() {
        Duration next = lease.terms().beat();
        try {
            if (!book.read(unit -> unit.jobs().heldBy(lease.worker(), 1)).isEmpty()) {
                lease.kept(book.write(lease::extend));
            }
        } catch (LibraryException e) {
            LOG.warn("the lease cannot be extended; trying again in {}", AFTER_TROUBLE, e);
            next = AFTER_TROUBLE;
        }
        timer.after(next, this::beat);
        workers.run(Work.OTHER, this::look);
    }

    private void look() {
        try {
            if (lease.lapsed()) {
                WorkerId worker = lease.worker();
                jobs.letGo(job -> job.worker().filter(worker::equals).isPresent());
            }
            for (ModelRef model : book.busyModels()) {
                if (jobs.available(model)) {
                    adopt(model);
                    jobs.offer(model);
                }
            }
            book.read(unit -> unit.jobs().stopping(lease.worker())).forEach(jobs::stop);
            jobs.breakOff();
        } catch (LibraryException e) {
            LOG.warn(
                    "what other processes left cannot be read; looking again in {}",
                    lease.terms().beat(),
                    e);
        }
    }

    private void adopt(ModelRef model) {
        List<StoredJob> taken;
        do {
            taken = book.adopt(model, AT_A_TIME);
            if (!taken.isEmpty()) {
                LOG.info("going on with {} jobs of {} that a worker left", taken.size(), model);
            }
            taken.forEach(jobs::take);
        } while (taken.size() == AT_A_TIME);
    }

    /** Leaves; {@code quiet} says that no step runs any more: then what is held is free for others at once. */
    void close(boolean quiet) {
        timer.close();
        if (!quiet) {
            LOG.warn(
                    "a call still hangs; others go on with the jobs of this process in {}",
                    lease.terms().length());
            return;
        }
        try {
            book.write(unit -> {
                lease.end(unit);
                return true;
            });
        } catch (LibraryException e) {
            LOG.warn(
                    "this process could not say that it ends; others wait {}",
                    lease.terms().length(),
                    e);
        }
    }
}
