package dev.filmwright.core.training;

import dev.filmwright.Failure;
import dev.filmwright.model.LoraId;
import dev.filmwright.training.TrainingJob;
import dev.filmwright.training.TrainingJobId;
import dev.filmwright.training.TrainingMetric;
import dev.filmwright.training.TrainingProgress;
import dev.filmwright.training.TrainingState;
import java.time.Instant;
import java.util.Optional;

/**
 * A job as it lies in a row. Immutable.
 *
 * @param handle by what the trainer finds it; empty while nothing runs, or while it is just being started
 * @param cursor up to where the trainer has told of it
 * @param resume whether the run goes on from what the one before left
 * @param stopping whether somebody asked for it to stop
 * @param config the trainer's configuration inside the job's folder
 */
record JobRow(
        String id,
        RequestRow request,
        TrainingState state,
        int run,
        Optional<String> handle,
        String cursor,
        boolean resume,
        boolean stopping,
        Optional<String> config,
        TrainingProgress progress,
        Optional<TrainingMetric> latest,
        Optional<Failure> failure,
        Optional<String> lora,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> ended) {

    TrainingJob job() {
        return new TrainingJob(
                new TrainingJobId(id),
                request.request(),
                state,
                run,
                progress,
                latest,
                failure,
                lora.map(LoraId::new),
                created,
                started,
                ended);
    }

    Change change() {
        return new Change(this);
    }

    /** Makes a row from another one. Not thread-safe. */
    static final class Change {
        private final JobRow row;
        TrainingState state;
        int run;
        Optional<String> handle;
        String cursor;
        boolean resume;
        boolean stopping;
        Optional<String> config;
        TrainingProgress progress;
        Optional<TrainingMetric> latest;
        Optional<Failure> failure;
        Optional<String> lora;
        Optional<Instant> started;
        Optional<Instant> ended;

        private Change(JobRow row) {
            this.row = row;
            state = row.state();
            run = row.run();
            handle = row.handle();
            cursor = row.cursor();
            resume = row.resume();
            stopping = row.stopping();
            config = row.config();
            progress = row.progress();
            latest = row.latest();
            failure = row.failure();
            lora = row.lora();
            started = row.started();
            ended = row.ended();
        }

        /** Ends it. */
        Change end(TrainingState as, Instant when) {
            state = as;
            stopping = false;
            ended = Optional.of(when);
            return this;
        }

        JobRow done() {
            if (state != row.state() && !row.state().mayBecome(state)) {
                throw new IllegalStateException(row.state() + " does not become " + state);
            }
            return new JobRow(
                    row.id(),
                    row.request(),
                    state,
                    run,
                    handle,
                    cursor,
                    resume,
                    stopping,
                    config,
                    progress,
                    latest,
                    failure,
                    lora,
                    row.created(),
                    started,
                    ended);
        }
    }
}
