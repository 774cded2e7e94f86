package dev.filmwright.testkit.memory;

import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.JobState;
import dev.filmwright.spi.storage.StoredJob;
import dev.filmwright.spi.storage.WorkerId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Makes a job that differs from another in what is said. */
final class JobChange {
    static final Set<JobState> HELD = EnumSet.of(JobState.SUBMITTING, JobState.RUNNING, JobState.STORING);

    private final StoredJob from;
    private JobState state;
    private int round;
    private int attempts;
    private int retries;
    private Optional<WorkerId> worker;
    private boolean cancelRequested;
    private Optional<String> operation;
    private Optional<String> outputs;
    private Optional<String> failure;
    private Optional<GenerationId> generation;

    JobChange(StoredJob from) {
        this.from = from;
        state = from.state();
        round = from.round();
        attempts = from.attempts();
        retries = from.retries();
        worker = from.worker();
        cancelRequested = from.cancelRequested();
        operation = from.operation();
        outputs = from.outputs();
        failure = from.failure();
        generation = from.generation();
    }

    JobChange to(JobState next) {
        state = next;
        return this;
    }

    JobChange heldBy(WorkerId holder) {
        worker = Optional.of(holder);
        return this;
    }

    JobChange attempted() {
        attempts++;
        return this;
    }

    JobChange retried() {
        retries++;
        return this;
    }

    JobChange operation(String name) {
        operation = Optional.of(name);
        return this;
    }

    JobChange outputs(String document) {
        outputs = Optional.of(document);
        return this;
    }

    JobChange generation(GenerationId id) {
        generation = Optional.of(id);
        return this;
    }

    JobChange failure(String document) {
        failure = Optional.of(document);
        return this;
    }

    JobChange cancelRequested() {
        cancelRequested = true;
        return this;
    }

    /** Forgets why it failed and that somebody asked it to stop. */
    JobChange forgiven() {
        cancelRequested = false;
        failure = Optional.empty();
        return this;
    }

    /** Forgets all that the backend answered. */
    JobChange afresh(boolean newRound) {
        retries = 0;
        round += newRound ? 1 : 0;
        operation = Optional.empty();
        outputs = Optional.empty();
        return forgiven();
    }

    StoredJob at(Instant updated) {
        return new StoredJob(
                from.id(),
                from.model(),
                from.request(),
                state,
                round,
                attempts,
                retries,
                HELD.contains(state) ? worker : Optional.empty(),
                cancelRequested,
                operation,
                outputs,
                failure,
                generation,
                from.created(),
                Times.kept(updated));
    }
}
