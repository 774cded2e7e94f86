package dev.filmwright.spi;

import dev.filmwright.Failure;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Hears of every call to a backend and of every end of a job, to measure and to trace. Found by {@code ServiceLoader} or
 * given to {@link dev.filmwright.FilmwrightBuilder#telemetry}; there may be several. Thread-safe; must be fast and must not
 * block. What it throws is logged and changes nothing.
 *
 * <p>It is told neither prompts nor keys nor what a backend says: ids, names and durations only.
 */
public interface Telemetry {
    /** Hears that a call begins, on the thread that makes it; what it returns hears on the same thread that it ended. */
    Running begins(Call call);

    /** Hears that a job ended or became uncertain in this library, after that is stored; a job sent again ends again. */
    void ended(End end);

    /** A call that is being made. */
    @FunctionalInterface
    interface Running {
        /** Hears once that the call ended. */
        void ended(Result result);
    }

    /** What a provider is called for. */
    enum Action {
        /** To take work. */
        SUBMIT,
        /** To say how work is doing. */
        POLL,
        /** To stop work. */
        CANCEL,
        /** To hand over an output. */
        DOWNLOAD,
        /** To look work up by its key. */
        FIND,
        /** To throw away outputs that are stored. */
        RELEASE
    }

    /**
     * A call to a provider. Immutable.
     *
     * @param action what for
     * @param model the model that does the job
     * @param output what the job makes
     * @param job the job
     */
    record Call(Action action, ModelRef model, OutputKind output, JobId job) {
        /** Checks that nothing is {@code null}. */
        public Call {
            Objects.requireNonNull(action, "action");
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(output, "output");
            Objects.requireNonNull(job, "job");
        }
    }

    /**
     * How a call ended. Immutable.
     *
     * @param duration how long it took
     * @param error why it did not work, if it did not: the name of a {@link Failure.Kind}, or of a Java class
     */
    record Result(Duration duration, Optional<String> error) {
        /** Checks that nothing is {@code null}. */
        public Result {
            Objects.requireNonNull(duration, "duration");
            Objects.requireNonNull(error, "error");
        }
    }

    /**
     * The end of a job. Immutable.
     *
     * @param job the job
     * @param model the model that did it
     * @param output what it makes
     * @param state how it ended
     * @param failure why it ended without a result, if it did
     * @param duration from the job's start to now, by the library's clock
     */
    record End(
            JobId job,
            ModelRef model,
            OutputKind output,
            JobState state,
            Optional<Failure.Kind> failure,
            Duration duration) {
        /** Checks that nothing is {@code null}. */
        public End {
            Objects.requireNonNull(job, "job");
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(output, "output");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(duration, "duration");
        }
    }
}
