package dev.filmwright.core.generation;

import dev.filmwright.Failure;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Providers;
import java.time.Duration;
import java.util.Objects;

/** Asks backends how the jobs they took are doing; between two questions a job holds no thread. Thread-safe; blocks. */
final class Polling {
    private static final Duration SHORTEST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final JobBook book;
    private final Providers providers;
    private final Dispatcher dispatcher;
    private final Steps steps;
    private final Endings endings;
    private final Storing storing;
    private final Progress progress;

    Polling(
            JobBook book,
            Providers providers,
            Dispatcher dispatcher,
            Steps steps,
            Endings endings,
            Storing storing,
            Progress progress) {
        this.book = book;
        this.providers = providers;
        this.dispatcher = dispatcher;
        this.steps = steps;
        this.endings = endings;
        this.storing = storing;
        this.progress = progress;
    }

    /** Asks once, and goes on with the answer. A call that does not work throws: it says nothing about the job. */
    void poll(Task task, Operation operation) {
        if (!dispatcher.underWay(task.id())) {
            progress.over(task.id());
            return;
        }
        PollResult result = Objects.requireNonNull(provider(task).poll(operation), "the provider answered nothing");
        if (result instanceof PollResult.Running running) {
            progress.told(task, running.fraction());
            steps.later(task.id(), within(running.askAgainAfter()), failed -> poll(task, operation));
            return;
        }
        progress.over(task.id());
        if (result instanceof PollResult.Failed failed) {
            endings.failed(task, JobState.RUNNING, failed.failure());
        } else if (result instanceof PollResult.Succeeded made) {
            made(task, operation, made);
        }
    }

    private void made(Task task, Operation operation, PollResult.Succeeded made) {
        if (made.outputs().isEmpty()) {
            endings.failed(task, JobState.RUNNING, nothingMade(task));
        } else if (book.made(task, made)) {
            dispatcher.leave(task.id(), task.model());
            storing.begin(task, operation, made);
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

    /** Asks the backend to stop a job, and goes on with it where it does not. */
    void stopOrPoll(Task task, Operation operation) {
        if (!stop(task, operation)) {
            poll(task, operation);
        }
    }

    /** Asks the backend to stop a job; returns whether it did. */
    boolean stop(Task task, Operation operation) {
        boolean stopped =
                provider(task).cancel(operation) == CancelResult.STOPPED && endings.cancelled(task, JobState.RUNNING);
        if (stopped) {
            progress.over(task.id());
        }
        return stopped;
    }

    private Provider provider(Task task) {
        return providers.provider(task.model().provider());
    }

    private static Duration within(Duration asked) {
        if (asked.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
