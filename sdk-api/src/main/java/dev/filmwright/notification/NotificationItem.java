package dev.filmwright.notification;

import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.JobBrief;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing a notification tells of. Immutable.
 *
 * @param kind what happened
 * @param job which job it happened to
 * @param when when
 * @param generation the result, where there is one
 * @param reason why there is none, where it failed
 */
public record NotificationItem(
        NotificationKind kind, JobBrief job, Instant when, Optional<GenerationId> generation, Optional<String> reason) {
    /** Checks that nothing is {@code null}. */
    public NotificationItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(generation, "generation");
        Objects.requireNonNull(reason, "reason");
    }

    /** Returns what it is about, as people call it: its shot, or else its slot, or else its job. */
    public String subject() {
        String shot = job.labels().getOrDefault("shot", job.slot());
        return shot.isEmpty() ? "job " + job.id() : shot;
    }
}
