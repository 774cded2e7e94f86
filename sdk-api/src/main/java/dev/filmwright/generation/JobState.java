package dev.filmwright.generation;

/** Where a job is. */
public enum JobState {
    /** Stored, not yet sent. */
    QUEUED,
    /** Being sent; the backend's answer is not stored yet. */
    SUBMITTING,
    /** The backend works on it; its operation is stored. */
    RUNNING,
    /** The backend is done; its output is being fetched and stored. */
    STORING,
    /** Done; the generation is stored. */
    SUCCEEDED,
    /** Over without a result; the failure says why. */
    FAILED,
    /** Stopped on request. */
    CANCELLED,
    /** Nobody knows whether the backend accepted it; the caller decides. */
    UNCERTAIN;

    /** Returns whether the job will not go on by itself. */
    public boolean terminal() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }
}
