package dev.filmwright.core.generation;

import dev.filmwright.Failure;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.PollResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Asks backends how the jobs they took are doing; between two questions a job holds no thread. A backend is asked a few
 * questions at a time, the others wait in turn. Thread-safe; blocks.
 */
final class Polling {
    private static final Duration SHORTEST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** How often a question breaks at the deadline before the job ends without an answer. */
    private static final int LAST_QUESTIONS = 3;

    private final JobBook book;
    private final Backends backends;
    private final Dispatcher dispatcher;
    private final Backoff backoff;
    private final Steps steps;
    private final Function<String, Turns> turns;
    private final Endings endings;
    private final Storing storing;
    private final Progress progress;
    private final Remarks remarks;
    private final Map<String, Steps> stepsByProvider = new ConcurrentHashMap<>();

    Polling(
            JobBook book,
            Backends backends,
            Dispatcher dispatcher,
            Backoff backoff,
            Steps steps,
            Function<String, Turns> turns,
            Endings endings,
            Storing storing,
            Progress progress,
            Remarks remarks) {
        this.book = book;
        this.backends = backends;
        this.dispatcher = dispatcher;
        this.backoff = backoff;
        this.steps = steps;
        this.turns = turns;
        this.endings = endings;
        this.storing = storing;
        this.progress = progress;
        this.remarks = remarks;
    }

    /** Says that a job is handed over: its provider may tell of it from now on, without being asked. */
    void begins(Task task) {
        progress.begin(task);
    }

    /** Asks after a job when its turn comes, again and again until it is done. */
    void begin(Task task, Operation operation) {
        progress.begin(task);
        steps(task).run(task.id(), failed -> poll(task, operation));
    }

    private Steps steps(Task task) {
        return stepsByProvider
                .computeIfAbsent(task.model().provider(), id -> steps.through(turns.apply(id)::take))
                .by(task.finishBy());
    }

    /** Asks once, and goes on with the answer. A call that does not work throws: it says nothing about the job. */
    private void poll(Task task, Operation operation) {
        if (!dispatcher.underWay(task.id())) {
            progress.over(task.id());
            return;
        }
        Instant now = dispatcher.now();
        if (!now.isBefore(task.finishBy())) {
            steps(task).here(task.id(), tries -> end(task, operation, tries));
            return;
        }
        Gate gate = backends.gate(task);
        Gate.Pass pass = gate.poll(now);
        if (!pass.open(now)) {
            again(task, operation, backoff.spread(Duration.between(now, pass.opens())));
            return;
        }
        try {
            if (ask(task, operation) instanceof PollResult.Running running) {
                progress.told(task, running.fraction());
                again(task, operation, backoff.spread(within(running.askAgainAfter())));
            } else {
                progress.over(task.id());
            }
        } finally {
            if (pass.trying()) {
                gate.tried();
            }
        }
    }

    /** Asks after a job once more than planned; if it goes on, what is planned does too. */
    void ahead(Task task, Operation operation) {
        steps(task).run(task.id(), failed -> {
            Gate gate = backends.gate(task);
            if (failed > 0 || !dispatcher.underWay(task.id())) {
                return;
            }
            Gate.Pass pass = gate.poll(dispatcher.now());
            try {
                if (pass.open(dispatcher.now()) && !(ask(task, operation) instanceof PollResult.Running)) {
                    progress.over(task.id());
                }
            } finally {
                if (pass.trying()) {
                    gate.tried();
                }
            }
        });
    }

    private void again(Task task, Operation operation, Duration wait) {
        Duration left = Duration.between(dispatcher.now(), task.finishBy());
        Duration soon = wait.compareTo(left) > 0 ? left : wait;
        steps(task).later(task.id(), soon, failed -> poll(task, operation));
    }

    private PollResult ask(Task task, Operation operation) {
        PollResult result = Objects.requireNonNull(backends.of(task).poll(operation), "the provider answered nothing");
        if (result instanceof PollResult.Failed failed) {
            endings.failed(task, JobState.RUNNING, failed.failure());
        } else if (result instanceof PollResult.Succeeded made) {
            made(task, operation, remarks.with(task.id(), made));
        }
        return result;
    }

    private void made(Task task, Operation operation, PollResult.Succeeded made) {
        if (made.outputs().isEmpty()) {
            endings.failed(task, JobState.RUNNING, nothingMade(task));
        } else {
            if (book.made(task, made)) {
                storing.begin(task, operation, made);
            }
            dispatcher.leave(task.id(), task.model());
        }
    }

    private static Failure nothingMade(Task task) {
        return Failure.ofProvider(
                task.model().provider(),
                Failure.Kind.BAD_RESPONSE,
                "the backend says that it is done but made nothing",
                false,
                Failure.Billing.UNKNOWN);
    }

    /** Ends a job whose time is over, unless it turns out to be done: what may be paid for is not thrown away. */
    private void end(Task task, Operation operation, int tries) {
        if (tries >= LAST_QUESTIONS) {
            endings.failed(task, JobState.RUNNING, timeout(task, "the backend could not be asked to stop"));
        } else if (ask(task, operation) instanceof PollResult.Running) {
            CancelResult stopped = backends.of(task).cancel(operation);
            if (stopped != CancelResult.TOO_LATE || ask(task, operation) instanceof PollResult.Running) {
                endings.failed(task, JobState.RUNNING, timeout(task, "the backend was asked to stop: " + stopped));
            }
        }
    }

    private static Failure timeout(Task task, String what) {
        return Failure.ofProvider(
                task.model().provider(),
                Failure.Kind.TIMEOUT,
                "it was not done in the time it had; " + what + "; it may have cost money",
                true,
                Failure.Billing.UNKNOWN);
    }

    /** Asks the backend to stop a job, and goes on with it where it does not. */
    void stopOrBegin(Task task, Operation operation) {
        if (!stop(task, operation)) {
            begin(task, operation);
        }
    }

    /** Asks the backend to stop a job; returns whether it did. */
    boolean stop(Task task, Operation operation) {
        boolean stopped = backends.of(task).cancel(operation) == CancelResult.STOPPED
                && endings.cancelled(task, JobState.RUNNING);
        if (stopped) {
            progress.over(task.id());
        }
        return stopped;
    }

    private static Duration within(Duration asked) {
        if (asked.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
