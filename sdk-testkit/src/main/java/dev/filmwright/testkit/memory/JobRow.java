package dev.filmwright.testkit.memory;

import dev.filmwright.generation.JobState;
import dev.filmwright.spi.storage.NewJob;
import dev.filmwright.spi.storage.StoredJob;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A job with what it is found by.
 *
 * @param start how it was started
 * @param job how it is
 * @param due when it may be claimed
 */
record JobRow(NewJob start, StoredJob job, Instant due) {
    static JobRow of(NewJob start) {
        Instant created = Times.kept(start.created());
        StoredJob job = new StoredJob(
                start.id(),
                start.model(),
                start.request(),
                JobState.QUEUED,
                0,
                0,
                0,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                created,
                created);
        return new JobRow(start, job, Instant.EPOCH);
    }

    boolean carries(Map<String, String> labels) {
        return start.labels().entrySet().containsAll(labels.entrySet());
    }

    JobRow with(StoredJob changed) {
        return new JobRow(start, changed, due);
    }

    JobRow dueAt(Instant time) {
        return new JobRow(start, job, time);
    }
}
