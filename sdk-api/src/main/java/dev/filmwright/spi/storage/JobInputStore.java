package dev.filmwright.spi.storage;

import dev.filmwright.generation.JobId;
import java.util.List;

/**
 * The files that jobs were given, as they were when the jobs were started, inside one transaction. Written once: a job's
 * files refer to their media ({@link MediaIndex#users}), which are shown as long as the job is open or uncertain.
 */
public interface JobInputStore {
    /**
     * Stores the files of a new job, in order.
     *
     * @throws dev.filmwright.LibraryException if the job is unknown or has files already
     */
    void add(JobId job, List<StoredInput> inputs);

    /** Returns the files of a job, in order; none if it was given none. */
    List<StoredInput> of(JobId job);
}
