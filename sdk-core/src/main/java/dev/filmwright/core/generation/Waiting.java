package dev.filmwright.core.generation;

import dev.filmwright.Failure;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.storage.StoredJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Ends jobs that are not sent in time, whatever they wait for. Thread-safe. */
final class Waiting {
    private static final int AT_A_TIME = 200;
    private static final Duration WHILE_SENT = Duration.ofSeconds(1);

    private final JobBook book;
    private final Timer timer;
    private final Steps steps;
    private final Deadlines deadlines;
    private final Endings endings;
    private final Map<JobId, Instant> deadline = new ConcurrentHashMap<>();

    Waiting(JobBook book, Timer timer, Steps steps, Deadlines deadlines, Endings endings) {
        this.book = book;
        this.timer = timer;
        this.steps = steps;
        this.deadlines = deadlines;
        this.endings = endings;
    }

    /** Sees to a job that was just queued. */
    void begin(JobId id, GenerationRequest request) {
        Deadlines.toStart(request.terms())
                .ifPresent(longest -> begin(id, timer.now().plus(longest)));
    }

    /** Sees to jobs that were queued before this engine opened; most have no deadline. */
    void begin(List<JobId> queued) {
        for (int from = 0; from < queued.size(); from += AT_A_TIME) {
            List<JobId> some = queued.subList(from, Math.min(queued.size(), from + AT_A_TIME));
            steps.run(
                    some.get(0),
                    failed -> book.read(unit -> unit.jobs().findAll(some))
                            .forEach(job -> begin(job.id(), deadlines.task(job).startBy())));
        }
    }

    private void begin(JobId id, Instant by) {
        if (!by.equals(Instant.MAX)) {
            deadline.put(id, by);
            look(id, Duration.between(timer.now(), by));
        }
    }

    private void look(JobId id, Duration in) {
        steps.later(id, in, failed -> {
            Instant by = deadline.getOrDefault(id, Instant.MAX);
            // One that was sent again meanwhile has a later one, and somebody else who looks.
            if (!by.isAfter(timer.now())) {
                end(book.stored(id));
            }
        });
    }

    private void end(StoredJob job) {
        boolean queued = job.state() == JobState.QUEUED;
        Task task = deadlines.task(job);
        // One that is just being sent may come back into the queue, or be taken from it at this moment.
        if (job.state() == JobState.SUBMITTING || queued && !endings.failed(task, JobState.QUEUED, timeout(task))) {
            look(job.id(), WHILE_SENT);
        } else {
            deadline.remove(job.id());
        }
    }

    /** Returns whether it is too late to send a job. */
    static boolean late(Task task, Instant now) {
        return !now.isBefore(task.startBy());
    }

    /** Returns the failure of a job that was not sent in time. */
    static Failure timeout(Task task) {
        return Failure.ofProvider(
                task.model().provider(),
                Failure.Kind.TIMEOUT,
                "it was not sent in the time it had; it cost nothing, send it again with more",
                true,
                Failure.Billing.NOT_CHARGED);
    }
}
