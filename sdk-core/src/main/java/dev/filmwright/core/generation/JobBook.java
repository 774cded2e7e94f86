package dev.filmwright.core.generation;

import dev.filmwright.Failure;
import dev.filmwright.NotFoundException;
import dev.filmwright.core.id.Ids;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.storage.JobStore.Ending;
import dev.filmwright.spi.storage.NewJob;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.StoredJob;
import dev.filmwright.spi.storage.UnitOfWork;
import dev.filmwright.spi.storage.WorkerId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The steps of jobs as transactions, each of which holds or does not. Thread-safe; blocks. */
final class JobBook {
    private static final Failure CANCELLED =
            Failure.of(Failure.Kind.CANCELLED, "it was asked to stop before the backend made anything");

    private final Storage storage;
    private final Clock clock;
    private final Ids ids;
    private final StepWatch watch;
    private final Lease lease;
    private final WorkerId me;

    JobBook(Storage storage, Clock clock, Ids ids, StepWatch watch, Lease lease) {
        this.storage = storage;
        this.clock = clock;
        this.ids = ids;
        this.watch = watch;
        this.lease = lease;
        this.me = lease.worker();
    }

    /** Returns the lease of the worker whose steps these are. */
    Lease lease() {
        return lease;
    }

    /** Returns whether this worker holds a job. */
    boolean holds(StoredJob job) {
        return job.worker().filter(me::equals).isPresent();
    }

    /** Stores requests as queued jobs in one transaction; where a key was used before, its job is returned instead. */
    List<Job> enqueue(List<GenerationRequest> requests) {
        return storage.write(unit -> {
            List<Job> jobs = new ArrayList<>(requests.size());
            requests.forEach(request -> jobs.add(enqueue(unit, request)));
            return List.copyOf(jobs);
        });
    }

    private Job enqueue(UnitOfWork unit, GenerationRequest request) {
        Optional<String> key = Optional.of(request.idempotencyKey()).filter(text -> !text.isEmpty());
        Optional<StoredJob> known = key.flatMap(unit.jobs()::findByKey);
        if (known.isPresent()) {
            return job(known.get());
        }
        NewJob fresh = new NewJob(
                new JobId(ids.next()),
                key,
                request.model(),
                request.terms().priority(),
                request.labels(),
                Documents.of(request),
                now());
        unit.jobs().add(fresh);
        Inputs.freeze(unit, fresh.id(), request);
        watch.queued(unit, fresh.id(), request, fresh.created());
        return new Job(
                fresh.id(),
                request,
                JobState.QUEUED,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                fresh.created(),
                fresh.created());
    }

    StoredJob stored(JobId id) {
        return storage.read(unit -> unit.jobs().find(id)).orElseThrow(() -> new NotFoundException("job", id.value()));
    }

    /** Takes the next job of a model that is due; this worker's lease then lasts long enough to send it at once. */
    Optional<StoredJob> claim(ModelRef model, Instant due) {
        return leased(unit -> {
            Optional<StoredJob> claimed = unit.jobs().claim(model, me, due, now());
            claimed.ifPresent(job -> watch.stepped(unit, true, job.id(), JobState.QUEUED));
            return claimed;
        });
    }

    /** Takes over jobs of a model whose worker is dead, at most {@code limit}. */
    List<StoredJob> adopt(ModelRef model, int limit) {
        return leased(unit -> {
            unit.workers().removeExpired(lease.now());
            return unit.jobs().adopt(model, me, lease.now(), limit);
        });
    }

    private record Leased<T>(T result, Instant until) {}

    /** Writes as a worker that is alive. */
    private <T> T leased(Function<UnitOfWork, T> work) {
        Leased<T> done = storage.write(unit -> {
            Instant until = lease.extendIfShort(unit);
            return new Leased<>(work.apply(unit), until);
        });
        lease.kept(done.until());
        return done.result();
    }

    /** Returns the models that have jobs which go on by themselves. */
    List<ModelRef> busyModels() {
        return storage.read(unit -> unit.jobs().busyModels());
    }

    /** Returns the running job that a backend knows by this name. */
    Optional<StoredJob> running(String provider, Operation operation) {
        return storage.read(
                unit -> unit.jobs().running(provider, operation.value()).flatMap(unit.jobs()::find));
    }

    List<JobId> in(Set<JobState> states, ModelRef model) {
        return storage.read(unit -> unit.jobs().in(states, model));
    }

    Optional<Instant> nextDue(ModelRef model) {
        return storage.read(unit -> unit.jobs().nextDue(model));
    }

    /** What became of an attempt to write down that the backend took a job. */
    enum Accepted {
        /** It is written down. */
        GOES_ON,
        /** It is written down, and somebody asked for it to stop meanwhile. */
        TO_BE_CANCELLED,
        /** The job was not being sent. */
        NOT_HELD
    }

    Accepted accepted(Task task, Operation operation) {
        return storage.write(unit -> {
            boolean held = unit.jobs().accepted(task.id(), me, operation.value(), now());
            if (!watch.stepped(unit, held, task.id(), JobState.SUBMITTING)) {
                return Accepted.NOT_HELD;
            }
            return cancelRequested(unit, task) ? Accepted.TO_BE_CANCELLED : Accepted.GOES_ON;
        });
    }

    /** Puts a job back into the queue, or ends it if somebody asked for that; returns the state it is in then. */
    JobState requeue(Task task, Instant due) {
        return storage.write(unit -> {
            if (cancelRequested(unit, task)) {
                ended(unit, task.id(), JobState.SUBMITTING, new Ending(JobState.CANCELLED, Documents.of(CANCELLED)));
                return JobState.CANCELLED;
            }
            boolean held = unit.jobs().requeue(task.id(), me, due, now());
            watch.stepped(unit, held, task.id(), JobState.SUBMITTING);
            return JobState.QUEUED;
        });
    }

    private static boolean cancelRequested(UnitOfWork unit, Task task) {
        return unit.jobs().find(task.id()).map(StoredJob::cancelRequested).orElse(false);
    }

    boolean made(Task task, PollResult.Succeeded made) {
        return storage.write(unit -> {
            boolean held = unit.jobs().made(task.id(), me, Documents.of(made), now());
            return watch.stepped(unit, held, task.id(), JobState.RUNNING);
        });
    }

    /** Ends a job without a result. */
    boolean ended(JobId id, JobState from, JobState to, Failure failure) {
        Ending ending = new Ending(to, Documents.of(failure));
        return storage.write(unit -> ended(unit, id, from, ending));
    }

    private boolean ended(UnitOfWork unit, JobId id, JobState from, Ending ending) {
        return watch.stepped(unit, unit.jobs().ended(id, me, from, ending, now()), id, from);
    }

    /** Tells of the step that ended a job with a result, inside the transaction that stores it and when it is stored. */
    void succeeded(UnitOfWork unit, Task task, PollResult.Succeeded made) {
        watch.stepped(unit, true, task.id(), JobState.STORING, made.cost());
    }

    /** Queues a failed or uncertain job again. */
    boolean sendAgain(StoredJob job) {
        boolean allowed = job.state() == JobState.FAILED || job.state() == JobState.UNCERTAIN;
        return allowed
                && storage.write(unit -> watch.stepped(
                        unit, unit.jobs().sendAgain(job.id(), job.state(), now()), job.id(), job.state()));
    }

    /** Goes on with storing what the backend made for a job that failed. */
    boolean storeAgain(JobId id) {
        return leased(unit -> watch.stepped(unit, unit.jobs().storeAgain(id, me, now()), id, JobState.FAILED));
    }

    boolean cancelled(JobId id, JobState from) {
        return ended(id, from, JobState.CANCELLED, CANCELLED);
    }

    /** Leaves a wish to stop with whoever holds a job. */
    boolean requestCancel(JobId id, JobState from) {
        return storage.write(unit -> unit.jobs().requestCancel(id, from, now()));
    }

    /** Returns the library's time as it is stored: to the millisecond. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    <T> T read(Function<UnitOfWork, T> work) {
        return storage.read(work);
    }

    <T> T write(Function<UnitOfWork, T> work) {
        return storage.write(work);
    }

    static Job job(StoredJob job) {
        return new Job(
                job.id(),
                Documents.request(job.request()),
                job.state(),
                job.attempts(),
                job.operation(),
                job.failure().map(Documents::failure),
                job.generation(),
                job.created(),
                job.updated());
    }
}
