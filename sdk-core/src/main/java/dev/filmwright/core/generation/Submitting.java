package dev.filmwright.core.generation;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.storage.StoredJob;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The step that may cost money: hands a claimed job to its backend and writes the answer down before anything else.
 *
 * <p>It goes back into the queue by itself only where the backend proved that it took nothing, or honours the key so that
 * handing the same over twice is safe. The call of a synchronous model lasts as long as the work and can be broken off.
 */
final class Submitting {
    private static final Logger LOG = LoggerFactory.getLogger(Submitting.class);
    private static final int MOST_RETRIES = 4;
    /** Being told to wait is no trouble of the job's, and the whole provider waits each time: about an hour. */
    private static final int MOST_WAITS = 20;
    /** How often a look-up may break before a job that was broken off ends without an answer. */
    private static final int LOOK_UPS_OF_BROKEN = 3;

    private static final Lookup NOT_KNOWN = new Lookup.Unsupported();

    private final JobBook book;
    private final Backends backends;
    private final Inputs inputs;
    private final Deadlines deadlines;
    private final Dispatcher dispatcher;
    private final Backoff backoff;
    private final Steps steps;
    private final Endings endings;
    private final Polling polling;
    private final LongCalls calls;
    private final Remarks remarks;

    Submitting(
            JobBook book,
            Backends backends,
            Inputs inputs,
            Deadlines deadlines,
            Dispatcher dispatcher,
            Backoff backoff,
            Steps steps,
            Endings endings,
            Polling polling,
            LongCalls calls,
            Remarks remarks) {
        this.book = book;
        this.backends = backends;
        this.inputs = inputs;
        this.deadlines = deadlines;
        this.dispatcher = dispatcher;
        this.backoff = backoff;
        this.steps = steps;
        this.endings = endings;
        this.polling = polling;
        this.calls = calls;
        this.remarks = remarks;
    }

    /**
     * Sends a job that this thread has just claimed.
     *
     * @param trying whether its call finds out whether the backend answers again: then no failure is the job's
     */
    @SuppressWarnings("try") // the mark is there for what runs inside
    void submit(StoredJob job, boolean trying) {
        try (Mark mark = new Mark(Steps.JOB, job.id().value())) {
            prepare(job, trying);
        }
    }

    private void prepare(StoredJob job, boolean trying) {
        Task task;
        GenerationRequest wanted;
        Capabilities can;
        try {
            wanted = Documents.request(job.request());
            task = deadlines.task(job, wanted);
            can = backends.capabilities(task);
        } catch (ProviderException e) {
            // The backend was to be asked for the model: nothing was sent.
            Attempt unsent = new Attempt(deadlines.task(job), job.retries(), trying, LongCall.brief(job.id()));
            steps.here(job.id(), failed -> refused(unsent, e.failure()));
            return;
        } catch (RuntimeException e) {
            steps.here(job.id(), failed -> endings.failed(deadlines.task(job), JobState.SUBMITTING, unreadable(e)));
            return;
        }
        try (LongCall call = can.synchronous() ? calls.begin(task) : LongCall.brief(task.id())) {
            Attempt attempt = new Attempt(task, job.retries(), trying, call);
            if (Waiting.late(task, dispatcher.now())) {
                steps.here(task.id(), failed -> endings.failed(task, JobState.SUBMITTING, Waiting.timeout(task)));
            } else if (book.lease().sure()) {
                send(attempt, wanted, can);
            } else {
                // This process slept since it claimed the job: another one may be about to send it.
                LOG.warn("job {} is not sent: the lease is over, or nearly so", task.id());
                steps.here(task.id(), failed -> again(attempt, Duration.ZERO));
            }
        }
    }

    /** A job that is being sent, how often the engine put it back before, and whether it is a try of the backend. */
    private record Attempt(Task task, int retries, boolean trying, LongCall call) {}

    private static Failure unreadable(RuntimeException e) {
        return Failure.of(Failure.Kind.CORRUPT, "the stored request cannot be read: " + e.getMessage());
    }

    private void send(Attempt attempt, GenerationRequest wanted, Capabilities can) {
        Task task = attempt.task();
        Inputs.Work work;
        try {
            work = inputs.of(task, wanted, can);
        } catch (LibraryException e) {
            // Nothing was sent: what can be read later is sent later.
            steps.here(task.id(), failed -> refused(attempt, e.failure()));
            return;
        } catch (RuntimeException e) {
            steps.here(task.id(), failed -> endings.failed(task, JobState.SUBMITTING, unreadable(e)));
            return;
        }
        send(attempt, work);
    }

    private void send(Attempt attempt, Inputs.Work work) {
        Task task = attempt.task();
        LongCall call = attempt.call();
        if (call.stoppable() && book.stored(task.id()).cancelRequested()) {
            // Asked for before the call was known to those who break it off.
            call.breakOff(LongCall.Reason.CANCELLED);
        }
        if (!call.enter()) {
            steps.here(task.id(), failed -> brokenOff(attempt, Failure.Billing.NOT_CHARGED));
            return;
        }
        polling.begins(task);
        Handover outcome = handOver(attempt, work);
        // While the library closes the call may have been interrupted: the row says SUBMITTING, and opening finds out.
        if (outcome instanceof Handover.Taken taken) {
            steps.here(task.id(), failed -> accepted(task, taken.operation()));
        } else if (outcome instanceof Handover.Unclear unclear) {
            steps.here(task.id(), tries -> resolve(attempt, unclear.failure(), tries));
        } else if (outcome instanceof Handover.Refused refused) {
            steps.here(task.id(), failed -> refused(attempt, refused.failure()));
        }
    }

    /** A backend that takes no files so big is offered smaller ones once: it refused, so nothing is sent twice. */
    private Handover handOver(Attempt attempt, Inputs.Work work) {
        Task task = attempt.task();
        LongCall call = attempt.call();
        Handover first = Handover.make(task, backends.of(task, call), work.request(), call);
        boolean tooLarge =
                first instanceof Handover.Refused refused && refused.failure().kind() == Failure.Kind.TOO_LARGE;
        if (!tooLarge) {
            return first;
        }
        Optional<ProviderRequest> smaller;
        try {
            smaller = work.smaller();
        } catch (LibraryException e) {
            return new Handover.Refused(e.failure());
        }
        if (smaller.isEmpty() || !call.enter()) {
            return first;
        }
        LOG.info("job {} is sent again with smaller files: {} took no bigger ones", task.id(), task.model());
        remarks.add(task.id(), "the files were made smaller: " + task.model() + " took no bigger ones");
        return Handover.make(task, backends.of(task, call), smaller.get(), call);
    }

    /** Finds out what became of a job that was being sent when the library stopped. */
    void resume(StoredJob job, int tries) {
        Task task = deadlines.task(job);
        Failure why = Handover.unknown(task, "the library stopped while it was being sent");
        resolve(new Attempt(task, job.retries(), false, LongCall.brief(job.id())), why, tries);
    }

    private void resolve(Attempt attempt, Failure why, int tries) {
        Task task = attempt.task();
        boolean broken = attempt.call().broken().isPresent();
        if (!broken && tries > 0 && !dispatcher.now().isBefore(task.finishBy())) {
            endings.uncertain(task, why);
            return;
        }
        Lookup lookup =
                tries < LOOK_UPS_OF_BROKEN || !broken ? backends.of(task).find(task.clientKey()) : NOT_KNOWN;
        if (lookup instanceof Lookup.Found found) {
            accepted(task, found.operation());
        } else if (broken) {
            brokenOff(attempt, lookup instanceof Lookup.Absent ? Failure.Billing.NOT_CHARGED : Failure.Billing.UNKNOWN);
        } else if (lookup instanceof Lookup.Absent) {
            refused(attempt, notTaken(task, why));
        } else if (mayBeSentTwice(attempt)) {
            again(attempt, backoff.after(attempt.retries(), why.retryAfter().orElse(Duration.ZERO)));
        } else {
            endings.uncertain(task, why);
        }
    }

    /** Only a backend that honours the key is handed what it may have already: it answers with what it did then. */
    private boolean mayBeSentTwice(Attempt attempt) {
        return !worn(attempt, MOST_RETRIES)
                && !Waiting.late(attempt.task(), dispatcher.now())
                && backends.idempotent(attempt.task());
    }

    /** Ends a job whose call was broken off. */
    private void brokenOff(Attempt attempt, Failure.Billing known) {
        Task task = attempt.task();
        Failure.Billing billing = backends.free(task) ? Failure.Billing.NOT_CHARGED : known;
        boolean late =
                attempt.call().broken().filter(LongCall.Reason.LATE::equals).isPresent();
        String why = late ? "it was not done in the time it had" : "it was asked to stop";
        Failure failure = Failure.ofProvider(
                task.model().provider(),
                late ? Failure.Kind.TIMEOUT : Failure.Kind.CANCELLED,
                why
                        + (billing == Failure.Billing.NOT_CHARGED
                                ? "; it cost nothing"
                                : "; the call was broken off, and may have cost money"),
                late,
                billing);
        endings.ended(task, JobState.SUBMITTING, late ? JobState.FAILED : JobState.CANCELLED, failure);
    }

    private static Failure notTaken(Task task, Failure why) {
        return Failure.ofProvider(
                task.model().provider(),
                Failure.Kind.UNAVAILABLE,
                "the backend never took it: " + why.message(),
                true,
                Failure.Billing.NOT_CHARGED);
    }

    private void accepted(Task task, Operation operation) {
        switch (book.accepted(task, operation)) {
            case GOES_ON -> polling.begin(task, operation);
            case TO_BE_CANCELLED -> steps.here(task.id(), failed -> polling.stopOrBegin(task, operation));
            case NOT_HELD -> dispatcher.leave(task.id(), task.model());
        }
    }

    private void refused(Attempt attempt, Failure failure) {
        Task task = attempt.task();
        if (attempt.call().broken().isPresent()) {
            brokenOff(attempt, failure.billing());
        } else if (!failure.retryable() || worn(attempt, most(failure))) {
            endings.failed(task, JobState.SUBMITTING, failure);
        } else if (Waiting.late(task, dispatcher.now())) {
            endings.failed(task, JobState.SUBMITTING, Waiting.timeout(task));
        } else {
            again(attempt, backoff.after(attempt.retries(), failure.retryAfter().orElse(Duration.ZERO)));
        }
    }

    private void again(Attempt attempt, Duration wait) {
        Task task = attempt.task();
        if (book.requeue(task, dispatcher.now().plus(wait)) == JobState.CANCELLED) {
            endings.cancelled(task);
        } else {
            dispatcher.leave(task.id(), task.model());
            dispatcher.offer(task.model());
        }
    }

    private static int most(Failure failure) {
        return failure.kind() == Failure.Kind.RATE_LIMITED ? MOST_WAITS : MOST_RETRIES;
    }

    private static boolean worn(Attempt attempt, int most) {
        return !attempt.trying() && attempt.retries() >= most;
    }
}
