package dev.filmwright.notification;

import dev.filmwright.generation.JobState;
import java.util.Optional;

/** What a notification can be about. */
public enum NotificationKind {
    /** A job is done; its result is stored. */
    SUCCEEDED,
    /** A job ended without a result. */
    FAILED,
    /** A job was stopped on request. */
    CANCELLED,
    /** Nobody knows whether the backend accepted a job; somebody has to decide. */
    UNCERTAIN;

    /** Returns what a job that came to this state is told as; empty if it is not told. */
    public static Optional<NotificationKind> of(JobState state) {
        return switch (state) {
            case SUCCEEDED -> Optional.of(SUCCEEDED);
            case FAILED -> Optional.of(FAILED);
            case CANCELLED -> Optional.of(CANCELLED);
            case UNCERTAIN -> Optional.of(UNCERTAIN);
            case QUEUED, SUBMITTING, RUNNING, STORING -> Optional.empty();
        };
    }
}
