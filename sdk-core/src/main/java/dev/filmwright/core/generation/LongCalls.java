package dev.filmwright.core.generation;

import dev.filmwright.generation.JobId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calls under way that last as long as their work, as those of synchronous models do: each is broken off when its job's
 * time is over, or when somebody wants that. Thread-safe.
 */
final class LongCalls {
    /** So that what waits for a call that is long over is soon forgotten. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final Timer timer;
    private final Map<JobId, LongCall> open = new ConcurrentHashMap<>();

    LongCalls(Timer timer) {
        this.timer = timer;
    }

    /** Begins a call; the caller closes it. */
    LongCall begin(Task task) {
        LongCall call = LongCall.breakable(task.id(), task.finishBy(), over -> open.remove(over.job(), over));
        open.put(task.id(), call);
        watch(call);
        return call;
    }

    private void watch(LongCall call) {
        if (call.closed()) {
            return;
        }
        Duration left = Duration.between(timer.now(), call.endBy());
        if (left.isNegative() || left.isZero()) {
            call.breakOff(LongCall.Reason.LATE);
        } else {
            timer.after(left.compareTo(LOOK) < 0 ? left : LOOK, () -> watch(call));
        }
    }

    /** Breaks a job's call off, if it has one. */
    void cancel(JobId job) {
        LongCall call = open.get(job);
        if (call != null) {
            call.breakOff(LongCall.Reason.CANCELLED);
        }
    }

    /** Returns the jobs whose calls are under way. */
    Set<JobId> jobs() {
        return Set.copyOf(open.keySet());
    }
}
