package dev.filmwright.core.generation;

import dev.filmwright.FilmwrightException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.EngineControl;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.WebhookDelivery;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Providers;
import dev.filmwright.spi.storage.StoredJob;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The moving part: takes stored jobs from state to state until they end. Thread-safe. */
final class Engine implements Leases.Jobs, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Set<JobState> AT_BACKEND = EnumSet.of(JobState.SUBMITTING, JobState.RUNNING);
    private static final Set<JobState> WAITING = EnumSet.of(JobState.QUEUED);
    private static final int POLLS_OF_HOST = 16;

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
    private final LongCalls calls;
    private final Leases leases;
    private final Gates gates;
    private final Deadlines deadlines;
    private final Waiting waiting;

    Engine(
            JobBook book,
            Providers providers,
            Inputs inputs,
            OutputKeeper keeper,
            Progress progress,
            Timer timer,
            Workers workers,
            EngineRules rules) {
        this.book = book;
        this.providers = providers;
        this.timer = timer;
        this.workers = workers;
        Limits limits = rules.limits();
        Backoff backoff = new Backoff(rules.chance());
        gates = new Gates(limits, backoff);
        outcomes = new Outcomes();
        steps = new Steps(timer, workers, outcomes, backoff);
        deadlines = new Deadlines(book, timer);
        Backends backends = new Backends(providers, gates, rules.telemetry(), timer);
        dispatcher = new Dispatcher(timer, workers, book, providers, outcomes, limits, gates);
        endings = new Endings(book, dispatcher, outcomes, rules.telemetry());
        waiting = new Waiting(book, timer, steps, deadlines, endings);
        storing = new Storing(keeper, backends, steps.through(step -> workers.run(Work.STORE, step)), endings);
        Remarks remarks = new Remarks();
        polling = new Polling(
                book,
                backends,
                dispatcher,
                backoff,
                steps,
                id -> turns(limits, id),
                endings,
                storing,
                progress,
                remarks);
        calls = new LongCalls(timer);
        submitting = new Submitting(
                book, backends, inputs, deadlines, dispatcher, backoff, steps, endings, polling, calls, remarks);
        dispatcher.sendWith(submitting::submit);
        dispatcher.whenLeft(job -> {
            progress.over(job);
            remarks.over(job);
        });
        leases = new Leases(book, workers, this);
    }

    private Turns turns(Limits limits, String provider) {
        // One thread of ours stays free of questions; how many a host has is not known.
        int usual = workers.own() ? Math.max(1, workers.parallelism() - 1) : POLLS_OF_HOST;
        return new Turns(limits.polls(provider, usual), step -> workers.run(Work.POLL, step));
    }

    /** Lets every job go on where it was when the library was last open. */
    void open() {
        for (ModelRef model : book.busyModels()) {
            workers.run(Work.OTHER, () -> waiting.begin(book.in(WAITING, model)));
        }
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
        workers.run(Work.OTHER, () -> {
            try {
                StoredJob job = book.stored(id);
                if (job.state() == JobState.RUNNING && book.holds(job)) {
                    polling.stop(deadlines.task(job), operation(job));
                }
            } catch (FilmwrightException e) {
                LOG.debug("job {} could not be stopped; it is asked again", id, e);
            }
        });
    }

    @Override
    public void breakOff() {
        Set<JobId> called = calls.jobs();
        if (!called.isEmpty()) {
            book.read(unit -> unit.jobs().findAll(called)).stream()
                    .filter(StoredJob::cancelRequested)
                    .forEach(job -> calls.cancel(job.id()));
        }
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

    /** Sees to jobs that were just queued. */
    void queued(List<Job> jobs) {
        jobs.forEach(job -> waiting.begin(job.id(), job.request()));
        jobs.stream().map(job -> job.request().model()).distinct().forEach(this::offer);
    }

    /** Returns what pauses the engine and shows how it stands. */
    EngineControl control() {
        return new GateControl(gates, providers, timer);
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
                case SUBMITTING -> submitting.resume(job, failed);
                case RUNNING -> run(job);
                case STORING ->
                    storing.begin(
                            deadlines.task(job),
                            operation(job),
                            Documents.made(job.outputs().orElseThrow()));
                default -> dispatcher.leave(id, job.model());
            }
        });
    }

    private void run(StoredJob job) {
        if (job.cancelRequested()) {
            polling.stopOrBegin(deadlines.task(job), operation(job));
        } else {
            polling.begin(deadlines.task(job), operation(job));
        }
    }

    private static Operation operation(StoredJob job) {
        return new Operation(job.operation().orElseThrow());
    }

    /** Asks a job to stop; returns whether what was found out about it holds, so that it need not be asked again. */
    boolean cancel(StoredJob job) {
        return switch (job.state()) {
            case QUEUED, UNCERTAIN -> endings.cancelled(deadlines.task(job), job.state());
            case SUBMITTING -> {
                boolean asked = book.requestCancel(job.id(), JobState.SUBMITTING);
                // Here, or by the process that makes the call when it next looks.
                calls.cancel(job.id());
                yield asked;
            }
            case RUNNING -> {
                if (!book.holds(job)) {
                    yield book.requestCancel(job.id(), JobState.RUNNING);
                }
                polling.stop(deadlines.task(job), operation(job));
                yield true;
            }
            case STORING, SUCCEEDED, FAILED, CANCELLED -> true;
        };
    }

    /** Asks after the job that a backend's call is about; returns whether this engine does it. */
    boolean webhook(String provider, WebhookDelivery delivery) {
        Optional<StoredJob> about = providers
                .provider(provider)
                .webhook(delivery)
                .flatMap(operation -> book.running(provider, operation))
                .filter(book::holds);
        about.ifPresent(job -> polling.ahead(deadlines.task(job), operation(job)));
        return about.isPresent();
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
