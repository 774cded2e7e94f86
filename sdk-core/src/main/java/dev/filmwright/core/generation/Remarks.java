package dev.filmwright.core.generation;

import dev.filmwright.generation.JobId;
import dev.filmwright.spi.PollResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was noticed while jobs were sent and their results are to say; in memory only, until the backend is done: a crash
 * loses the remark, never the job. Thread-safe.
 */
final class Remarks {
    private final Map<JobId, String> remarks = new ConcurrentHashMap<>();

    void add(JobId job, String remark) {
        remarks.put(job, remark);
    }

    /** Returns what a backend made, with what was noticed of the job. */
    PollResult.Succeeded with(JobId job, PollResult.Succeeded made) {
        String remark = remarks.get(job);
        if (remark == null) {
            return made;
        }
        List<String> warnings = new ArrayList<>(made.warnings());
        warnings.add(remark);
        return new PollResult.Succeeded(made.outputs(), made.seed(), made.cost(), warnings);
    }

    /** Forgets a job. */
    void over(JobId job) {
        remarks.remove(job);
    }
}
