package dev.filmwright.provider.comfyui.wire;

/** Where a job is on the server. */
public sealed interface JobState {
    /** It ended. */
    record Ended(HistoryEntry entry) implements JobState {}

    /** It is being done. */
    record Running() implements JobState {}

    /**
     * It waits.
     *
     * @param before how many jobs are done before it; below 0 if that was not asked
     */
    record Pending(int before) implements JobState {}

    /** The server knows nothing of it: it never did, somebody deleted it before it began, or the server was started anew. */
    record Unknown() implements JobState {}
}
