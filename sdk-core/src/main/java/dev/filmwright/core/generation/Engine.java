package dev.filmwright.core.generation;

import dev.filmwright.FilmwrightException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Providers;
import dev.filmwright.spi.storage.StoredJob;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The moving part: takes stored jobs from state to state until they end. Thread-safe. */
final class Engine implements Leases.Jobs, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Set<JobState> AT_BACKEND = EnumSet.of(JobState.SUBMITTING, JobState.RUNNING);

    private final JobBook book;
    private final Providers providers;
    private final Timer timer;
    private final Workers workers;
    private final Steps steps;
    private final Dispatcher dispatcher;
    private final Outcomes outcomes;
    private final Endings endings;
    private final Storing storing;
    private final Polling polling;
    private final Submitting submitting;
    private final Leases leases;

    Engine(JobBook book, Providers providers, OutputKeeper keeper, Timer timer, Workers workers) {
        this.book = book;
        this.providers = providers;
        this.timer = timer;
        this.workers = workers;
        outcomes = new Outcomes();
        steps = new Steps(timer, workers, outcomes);
        dispatcher = new Dispatcher(timer, workers, book, providers, outcomes);
        endings = new Endings(book, dispatcher, outcomes);
        storing = new Storing(keeper, providers, steps, endings);
        polling = new Polling(book, providers, dispatcher, steps, endings, storing);
        submitting = new Submitting(book, providers, dispatcher, steps, endings, polling);
        dispatcher.sendWith(submitting::submit);
        leases = new Leases(book, workers, this);
    }

    /** Lets every job go on where it was when the library was last open. */
    void open() {
        leases.open();
    }

    @Override
    public void take(StoredJob job) {
        if (AT_BACKEND.contains(job.state())) {
            dispatcher.enter(job.id(), job.model());
        }
        goOn(job.id());
    }

    @Override
    public void stop(JobId id) {
        workers.run(() -> {
            try {
                StoredJob job = book.stored(id);
                if (job.state() == JobState.RUNNING && book.holds(job)) {
                    polling.stop(Task.of(job), operation(job));
                }
            } catch (FilmwrightException e) {
                LOG.debug("job {} could not be stopped; it is asked again", id, e);
            }
        });
    }

    @Override
    public void letGo(Predicate<StoredJob> held) {
        Set<JobId> known = dispatcher.underWay();
        book.read(unit -> unit.jobs().findAll(known)).stream()
                .filter(job -> !held.test(job))
                .forEach(job -> dispatcher.leave(job.id(), job.model()));
    }

    @Override
    public void offer(ModelRef model) {
        if (available(model)) {
            dispatcher.offer(model);
        }
    }

    /** Goes on with a job from the state its row names. */
    void goOn(JobId id) {
        steps.run(id, failed -> {
            StoredJob job = book.stored(id);
            if (!book.holds(job)) {
                dispatcher.leave(id, job.model());
                return;
            }
            switch (job.state()) {
                case SUBMITTING -> submitting.resume(job);
                case RUNNING -> run(job);
                case STORING ->
                    storing.begin(
                            Task.of(job),
                            operation(job),
                            Documents.made(job.outputs().orElseThrow()));
                default -> dispatcher.leave(id, job.model());
            }
        });
    }

    private void run(StoredJob job) {
        if (job.cancelRequested()) {
            polling.stopOrPoll(Task.of(job), operation(job));
        } else {
            polling.poll(Task.of(job), operation(job));
        }
    }

    private static Operation operation(StoredJob job) {
        return new Operation(job.operation().orElseThrow());
    }

    /** Asks a job to stop; returns whether what was found out about it holds, so that it need not be asked again. */
    boolean cancel(StoredJob job) {
        return switch (job.state()) {
            case QUEUED, UNCERTAIN -> endings.cancelled(Task.of(job), job.state());
            case SUBMITTING -> book.requestCancel(job.id(), JobState.SUBMITTING);
            case RUNNING -> {
                if (!book.holds(job)) {
                    yield book.requestCancel(job.id(), JobState.RUNNING);
                }
                polling.stop(Task.of(job), operation(job));
                yield true;
            }
            case STORING, SUCCEEDED, FAILED, CANCELLED -> true;
        };
    }

    /** Begins to listen for the end of jobs. */
    Outcomes.Watch watch(Collection<JobId> jobs, Consumer<Job> listener) {
        return outcomes.watch(jobs, listener);
    }

    @Override
    public boolean available(ModelRef model) {
        try {
            providers.provider(model.provider());
            return true;
        } catch (InvalidInputException e) {
            return false;
        }
    }

    /** Starts nothing more, lets running steps finish for a few seconds; every job goes on when it is opened again. */
    @Override
    public void close() {
        outcomes.close();
        workers.close();
        timer.close();
        leases.close(workers.idle());
    }
}
